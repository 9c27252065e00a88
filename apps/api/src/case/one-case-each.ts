import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { Guard } from '../../../../libs/record/door.ts';

/** Doors of one clause's cases stand in line here until the one before has stored what it let in. */
const LOCK_CLAUSE = `select pg_advisory_xact_lock(hashtextextended('clause:' || notice_task_id, 0))
  from case_file where id = $1 and notice_task_id is not null`;

/** Who answers for the clause, or is about to because an accepted reassignment waits to be recorded. */
const FIND_TWIN = `
  select o.number from case_file c join case_file o on o.notice_task_id = c.notice_task_id and o.id <> c.id
  where c.id = $1 and o.closed_at is null and (o.unit_id = $2 or exists (
    select from command k where k.case_id = o.id and k.verb = 'reassign' and k.outcome is null and k.payload ->> 'unitId' = $2::text))
  limit 1`;

/** Refuses (`unit_has_task`) a unit that has another open case of the same clause: it would be chased twice for one thing. */
export function guardOneCaseEach(caseId: string, unitId: string): Guard {
  return async (manager) => {
    await manager.query(LOCK_CLAUSE, [caseId]);
    const [twin]: { number: string }[] = await manager.query(FIND_TWIN, [caseId, unitId]);
    if (twin === undefined) return;
    const message = `该单位已经承担同一项任务（${twin.number}）`;
    throw new Refusal('conflict', 'unit_has_task', `${message}；请改选别的单位，或说明理由撤回其中一件。`, [
      { path: 'unitId', value: twin.number, message },
    ]);
  };
}
