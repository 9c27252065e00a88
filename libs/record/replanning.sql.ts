/** Whether a case's plan was made with another day table, or by rules that an amendment replaced, than replanning `r` asks for. */
export const OUTDATED = (file: string): string => `(${file}.calendar_version <> r.calendar_version or exists (
  select from jsonb_to_recordset(r.amendments) a(id text, version int)
  where a.id = ${file}.policy_id and a.version > ${file}.policy_version))`;

/** Only the newest order is carried out; an older one is over, whatever its row says. */
export const IN_FORCE = '(r.finished_at is null and r.seq = (select max(seq) from replanning))';

/** Whether a replanning under way has not reached a case yet. */
export const IS_STALE = (caseId: string): string => `exists (
  select from replanning r, case_file stale where ${IN_FORCE} and stale.id = ${caseId} and ${OUTDATED('stale')})`;
