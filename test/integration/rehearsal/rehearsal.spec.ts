import type { RehearsalView } from '../../../libs/contracts/http/rehearsal.ts';
import { NoticeOffice } from '../notice/notice-office.ts';

let office: NoticeOffice;
beforeEach(async () => {
  office = await NoticeOffice.open();
});
afterEach(() => office.api.close());

async function rehearsed(noticeId: string, query = ''): Promise<RehearsalView> {
  const answer = await office.officer.get<RehearsalView>(`/api/v1/notices/${noticeId}/rehearsal${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

test('a draft is rehearsed with the people of its units, and neither message nor case nor ledger entry is written', async () => {
  const unitId = await office.unit('云溪区应急管理局');
  const notice = await office.imported();
  const before = await Promise.all(
    ['notification', 'case_file', 'ledger_entry', 'rung'].map((name) => office.count(name)),
  );
  const view = await rehearsed(notice.id);
  expect(view).toMatchObject({
    issuedOn: '2026-11-23',
    range: { from: '2026-11-23', to: '2027-11-22' },
    authorised: [],
  });
  const first = view.events.find(({ taskRef, verb }) => taskRef === '1' && verb === 'issue');
  expect(first).toMatchObject({ unit: '云溪区应急管理局', people: ['云溪区应急管理局经办人'], audience: ['contact'] });
  expect(unitId).toBeDefined();
  const codes = new Set(view.collisions.map(({ code }) => code));
  for (const code of [
    'no_due_date',
    'unmatched_unit',
    'collective',
    'deadline_before_issue',
    'no_recipient',
  ] as const) {
    expect(codes).toContain(code);
  }
  const dated = await rehearsed(notice.id, '?dueOn=2027-03-31');
  expect(dated.collisions.map(({ code }) => code)).not.toContain('no_due_date');
  expect(dated.events.some(({ taskRef }) => taskRef === '4')).toBe(true);
  expect(view.events.some(({ taskRef }) => taskRef === '4')).toBe(false);
  const after = await Promise.all(
    ['notification', 'case_file', 'ledger_entry', 'rung'].map((name) => office.count(name)),
  );
  expect(after).toEqual(before);
});

test('the case opened by the issue has exactly the rungs that were rehearsed', async () => {
  await office.unit('云溪区应急管理局');
  const notice = await office.imported(
    '工作方案\n\n1.检查加油站，2026年12月20日前完成。（责任单位：云溪区应急管理局）\n\n2026年11月20日\n',
  );
  const view = await rehearsed(notice.id);
  const task = notice.tasks[0]!;
  await office.edit(notice, 'tasks/confirm', { taskIds: [task.id] });
  const fresh = await office.notice(notice.id);
  const overrides = [{ keys: fresh.findings.map(({ key }) => key), reason: '确认' }].filter(
    ({ keys }) => keys.length > 0,
  );
  const issue = { policyId: 'task-national', overrides, revision: fresh.revision };
  expect((await office.officer.post(`/api/v1/notices/${notice.id}/issue`, issue)).status).toBe(200);
  const rungs: { at: Date; verb: string }[] = await office.api.dataSource.query(
    'select at, verb from rung order by at',
  );
  const planned = view.events
    .filter(({ clock }) => clock === 'receipt' || clock === 'due')
    .filter(({ verb }) => verb !== 'submit');
  expect(rungs.map(({ at, verb }) => `${at.toISOString()} ${verb}`)).toEqual(
    planned.map(({ at, verb }) => `${at} ${verb}`),
  );
});

test('assumptions change what is listed; nonsense is refused with its place', async () => {
  await office.unit('云溪区应急管理局');
  const { id } = await office.imported();
  const waiting = await rehearsed(id, '?letters=waiting');
  const authorised = await rehearsed(id, '?letters=authorised');
  expect(waiting.events.some(({ verb }) => verb === 'submit')).toBe(true);
  expect(authorised.events.some(({ verb }) => verb === 'submit')).toBe(false);
  const punctual = await rehearsed(id, '?assume=on-time');
  expect(punctual.notifications.total).toBeLessThan(waiting.notifications.total);
  for (const query of [
    '?assume=lazy',
    '?from=2027-01-01&to=2026-12-01',
    '?issueDate=9999-12-31',
    '?colour=red',
    '?many=0',
  ]) {
    expect((await office.officer.get(`/api/v1/notices/${id}/rehearsal${query}`)).status).toBe(400);
  }
});
