/** An instant as the UTC ISO string of everything that leaves a statement as JSON. */
export const instantOf = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The rungs still to come of a case, earliest first, as JSON. */
export const PLAN = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('key', g.key, 'rungId', g.rung_id, 'clock', g.clock, 'verb', g.verb,
    'audience', g.audience, 'channels', g.channels, 'at', ${instantOf('g.at')}, 'nominalAt', ${instantOf('g.nominal_at')},
    'provisional', g.provisional) order by g.at, g.key), '[]')
  from rung g where g.case_id = ${caseId} and g.outcome is null)`;
