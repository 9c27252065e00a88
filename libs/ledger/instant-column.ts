/** SQL that reads a timestamptz as text with all its digits, because a JavaScript date would hide a changed microsecond. */
export const instantColumn = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

/** The UTC instant as it was hashed (milliseconds); digits below that stay visible and make the hash fail. */
export const storedInstant = (text: string): string => `${text.endsWith('000') ? text.slice(0, -3) : text}Z`;
