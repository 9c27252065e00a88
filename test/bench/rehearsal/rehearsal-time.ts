import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { rehearse } from '../../../libs/domain/rehearsal/rehearse.ts';
import { sixtyTasks } from '../../fixtures/sixty-tasks.ts';

const POLICY = 'task-national';
const OPENED_AT = '2026-11-23T01:00:00.000Z';
const YEAR = { from: '2026-11-23', to: '2027-11-22' };

/** Milliseconds from the notice's file to a year's rehearsal of its sixty tasks with nobody answering, everything read anew. */
export function rehearsalMs(): number {
  const started = performance.now();
  const policy = readPolicies('policies').find(({ id }) => id === POLICY);
  if (policy === undefined) throw new Error(`the policy ${POLICY} is missing`);
  const table = loadAnnouncedCalendar('calendars');
  rehearse(sixtyTasks(OPENED_AT), { task: policy }, table, { behaviour: 'silent', authorised: [] }, YEAR);
  return performance.now() - started;
}
