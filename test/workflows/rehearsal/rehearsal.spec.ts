import { addDays, atTime, dateOf } from '../../../libs/domain/calendar/office-day.ts';
import { NO_LIMITS } from '../../../libs/domain/notification/dispatch-limits.ts';
import type { DraftPlan } from '../../../libs/domain/rehearsal/draft-plan.ts';
import type { Rehearsal } from '../../../libs/domain/rehearsal/rehearse.ts';
import { sixtyTasks } from '../../fixtures/sixty-tasks.ts';
import { EngineOffice } from '../../harness/engine/engine-office.ts';
import { RehearsedOffice } from './rehearsed-office.ts';
import {
  batchLines,
  climbedRungs,
  messageLines,
  rehearsedMessages,
  rehearsedRungs,
  writtenMessages,
} from './what-happened.ts';

const TIGHT = {
  ...NO_LIMITS,
  perPersonPerDay: 6,
  quietHours: { from: '14:30', to: '16:30' },
  urgentTemplates: ['issued'],
};

let office: EngineOffice;
let lived: RehearsedOffice;
let plan: DraftPlan;
beforeEach(async () => {
  office = await EngineOffice.open();
  const openedAt = atTime(addDays(dateOf((await office.instant()).toISOString()), 1), '09:00');
  await office.letTimePass(openedAt, []);
  plan = sixtyTasks(openedAt);
  lived = new RehearsedOffice(office, plan);
}, 60_000);
afterEach(() => office.close(), 60_000);

/** Rung by rung, message by message, provider call by provider call. */
async function expectExactly(rehearsal: Rehearsal): Promise<void> {
  // The office's own account of its messages is closed first: the lists below name each of them.
  await office.messages.expect(...(await office.messages.unseen()));
  expect(await climbedRungs(office.dataSource)).toEqual(rehearsedRungs(rehearsal));
  const written = await writtenMessages(office.dataSource);
  const rehearsed = rehearsedMessages(rehearsal);
  expect(messageLines(written)).toEqual(messageLines(rehearsed));
  expect(batchLines(written, NO_LIMITS)).toEqual(batchLines(rehearsed, NO_LIMITS));
  expect(batchLines(written, TIGHT)).toEqual(batchLines(rehearsed, TIGHT));
}

test.each([
  ['silent', 900],
  ['on-time', 180],
  ['last-day', 300],
] as const)(
  'sixty tasks over a year with %s people do exactly what was rehearsed',
  async (behaviour, least) => {
    const rehearsal = await lived.rehearse(behaviour);
    expect(rehearsedRungs(rehearsal).length).toBeGreaterThan(least);
    await lived.issue();
    await lived.live(behaviour);
    await expectExactly(rehearsal);
  },
  400_000,
);

test('under standing authorisations the letters leave as rehearsed and nobody is chased for them', async () => {
  for (const kind of ['urging', 'supervision']) {
    await office.dataSource.query(
      `insert into standing_authorisation (id, kind, account_id, signatory_name, reason, granted_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), '安主任', '日常督促', $2)`,
      [kind, await office.instant()],
    );
  }
  lived = new RehearsedOffice(office, { ...plan, cases: plan.cases.slice(0, 12) });
  const rehearsal = await lived.rehearse('silent', ['urging', 'supervision']);
  expect(rehearsal.events.filter(({ letter }) => letter !== null).length).toBeGreaterThan(10);
  expect(rehearsal.events.filter(({ clock }) => clock === 'approval')).toEqual([]);
  await lived.issue();
  await lived.live('silent');
  await expectExactly(rehearsal);
}, 400_000);
