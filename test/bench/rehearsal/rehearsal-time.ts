import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { rehearse } from '../../../libs/domain/rehearsal/rehearse.ts';
import { sixtyDuties, sixtyTasks } from '../../fixtures/sixty-tasks.ts';

const POLICIES = { task: 'task-national', duty: 'duty-national' } as const;
const OPENED_AT = '2026-11-23T01:00:00.000Z';
const YEAR = { from: '2026-11-23', to: '2027-11-22' };

/** Milliseconds from the notice's file to a year's rehearsal of its sixty cases of one kind with nobody answering, everything read anew. */
export function rehearsalMs(kind: keyof typeof POLICIES): number {
  const started = performance.now();
  const policy = readPolicies('policies').find(({ id }) => id === POLICIES[kind]);
  if (policy === undefined) throw new Error(`the policy ${POLICIES[kind]} is missing`);
  const table = loadAnnouncedCalendar('calendars');
  const plan = kind === 'duty' ? sixtyDuties(OPENED_AT, YEAR) : sixtyTasks(OPENED_AT);
  rehearse(plan, { [kind]: policy }, table, { behaviour: 'silent', authorised: [] }, YEAR);
  return performance.now() - started;
}
