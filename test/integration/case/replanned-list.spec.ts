import type { CaseSummary } from '../../../libs/contracts/http/case.ts';
import type { NotificationView } from '../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import { NO_LIMITS } from '../../../libs/domain/notification/dispatch-limits.ts';
import { gather, readyBundles } from '../../../libs/notification/dispatch/gather.ts';
import { Recorder } from '../../../libs/record/recorder.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import { yearFile } from '../calendar/year-file.ts';
import { CaseOffice } from './case-office.ts';

let story: CaseOffice;
beforeAll(async () => {
  story = await CaseOffice.open();
});
afterAll(() => story.close());

/** Follows the newest order and gathers its messages, as a worker does. */
async function followed(): Promise<number> {
  const { dataSource, app, clock } = story.api;
  const replanner = new Replanner(dataSource, app.get(Recorder, { strict: false }), clock);
  while (await replanner.runOnce());
  const at = await clock.now();
  for (const group of await readyBundles(dataSource.manager, at, NO_LIMITS, 100))
    await gather(dataSource, group, at, 60);
  return (await readReplannings(dataSource.manager, 1))[0]!.seq;
}

test('the list behind a message about a change has exactly the cases whose dates it moved, and each says where its words went', async () => {
  const settled = await story.issue({ dueOn: '2027-03-31' });
  await story.act(story.officer, settled, { verb: 'withdraw', reason: '并入专项检查' });
  const early = await story.issue({ dueOn: '2027-03-30' });
  await story.act(await story.unitAccount(story.village), early, { verb: 'sign' });
  await followed();
  // Two working days for the receipt: the last day of the year counts, until the notice makes it a day off.
  await story.goTo('2026-12-30T01:00:00.000Z');
  const moved = [await story.issue({ dueOn: '2027-03-31' }), await story.issue({ dueOn: '2027-03-31' })];
  const { status } = await story.officer.post('/api/v1/calendar/years', yearFile());
  expect(status).toBe(200);
  const seq = await followed();

  const list = await story.officer.get<Page<CaseSummary>>(`/api/v1/cases?replanned=${seq}`);
  expect(list.body.items.map(({ id }) => id).sort()).toEqual([...moved].sort());
  const other = await story.officer.get<Page<CaseSummary>>(`/api/v1/cases?replanned=${seq + 1}`);
  expect(other.body.items).toEqual([]);

  const { notifications } = await story.read(moved[0]!);
  const told = notifications.filter(({ template }) => template.startsWith('replanned'));
  expect(told.map(({ stateName }) => stateName)).toContain('合并发送，待发送');
  const sent = await story.officer.get<Page<NotificationView>>('/api/v1/notifications?limit=100');
  const carriers = sent.body.items.filter(({ caseId, body }) => caseId === null && body.includes('2件督办事项'));
  expect(carriers.map(({ body }) => body)).toEqual([expect.stringContaining('名单：（系统中的任务列表）')]);
  const toUnit = sent.body.items.find(({ caseId, body }) => caseId === null && body.includes('您单位2项任务'));
  expect(toUnit!.body).toContain('办理：（收件人本人的链接）；');
  expect(JSON.stringify(sent.body)).not.toMatch(/\{\{/);
});
