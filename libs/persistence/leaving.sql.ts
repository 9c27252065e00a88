/** Conditions on a row `n` of notification, for whoever sends it and whoever says why it waits. */

/** That the message's case is as `condition` says of `c`; of one in the place of several, that one of their cases is. */
const ofCase = (condition: string): string => `(case
  when n.case_id is not null then exists (select from case_file c where c.id = n.case_id and ${condition})
  else not exists (select from notification b where b.carrier_id = n.id) or exists (
    select from notification b join case_file c on c.id = b.case_id where b.carrier_id = n.id and ${condition}) end)`;

const OPEN = 'c.closed_at is null';
/** A person was told that the case ends, though nobody has recorded it yet. */
const IS_CLOSING = 'exists (select from command m where m.case_id = c.id and m.outcome is null and m.closes)';
const LINK_LIVES = `(n.access_code_id is null or exists (
  select from access_code a where a.id = n.access_code_id and a.died_at is null))`;

/** Nothing leaves for a closed case, nor with a link that leads nowhere, unless it is the closing note itself. */
const IS_WANTED = `(n.outlives_case or (${ofCase(OPEN)} and ${LINK_LIVES}))`;

/** Nor while a stored command that closes the case waits to be recorded: the message waits for its outcome. */
export const MAY_LEAVE = `(n.outlives_case or (${ofCase(`${OPEN} and not ${IS_CLOSING}`)} and ${LINK_LIVES}))`;

/** Waits for the outcome of a closing command; whichever it is, the dispatcher's next look finds the row again. */
export const IS_HELD = `(${IS_WANTED} and not ${MAY_LEAVE})`;

/** Will never leave. */
export const IS_SILENCED = `not ${IS_WANTED}`;
