import type { MembershipProposal } from '../../../libs/contracts/http/notice-amendment.ts';
import type { NoticeIssued } from '../../../libs/contracts/http/notice.ts';
import type { UnitView } from '../../../libs/contracts/http/unit.ts';
import { NoticeOffice, taskOf } from './notice-office.ts';
import { settleAtOnce } from './settle-at-once.ts';

const TEXT = `关于清理山塘的通知

1.清理山塘漂浮物，2026年12月20日前完成。（责任单位：各渔村）

2.检查渡口船只，2026年12月20日前完成。（责任单位：梅溪水利站）
`;

let office: NoticeOffice;
beforeAll(async () => {
  office = await NoticeOffice.open();
  settleAtOnce(office.api);
});
afterAll(() => office.api.close());

test('who joins or leaves a collective after the issue is proposed; the officer opens or takes back, with the reason', async () => {
  await office.unit('梅溪水利站');
  const [east, west, north] = [
    await office.unit('东渔村', 'village'),
    await office.unit('西渔村', 'village'),
    await office.unit('北渔村', 'village'),
  ];
  const admin = await office.api.signIn('admin');
  const group = await admin.post<UnitView>('/api/v1/units', {
    name: '各渔村',
    kind: 'collective',
    parentId: null,
    memberIds: [east, west],
  });
  expect(group.status).toBe(201);
  let work = await office.edit(await office.imported(TEXT), 'spellings/choose', {
    spelling: '各渔村',
    choice: { as: 'members', memberIds: [east, west] },
  });
  work = await office.edit(work, 'tasks/confirm', {});
  const order = { policyId: 'task-national', overrides: [] };
  const issued = await office.officer.post<NoticeIssued>(`/api/v1/notices/${work.id}/issue`, order);
  expect(issued.body.cases).toHaveLength(3);
  const address = `/api/v1/notices/${work.id}/membership`;
  const proposals = async () => (await office.officer.get<MembershipProposal[]>(address)).body;
  expect(await proposals()).toEqual([]);

  office.api.clock.advance(1);
  const members = { memberIds: [east, north] };
  expect((await admin.patch(`/api/v1/units/${group.body.id}`, members)).status).toBe(200);
  const found = await proposals();
  expect(found.map(({ kind, unitName, collective, ref }) => [kind, unitName, collective, ref])).toEqual([
    ['joined', '北渔村', '各渔村', '1'],
    ['left', '西渔村', '各渔村', '1'],
  ]);
  expect(await office.count('case_file')).toBe(3);

  const { mentionId } = found[0]!;
  const follow = (unitId: string) =>
    office.officer.post<MembershipProposal[] & { code: string }>(address, {
      mentionId,
      unitId,
      reason: '村级区划调整',
    });
  const answers = await Promise.all([follow(north), follow(north)]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  expect((await follow(west)).body).toEqual([]);
  expect(await follow(west)).toMatchObject({ status: 409, body: { code: 'membership_unchanged' } });

  const rows: { unit: string; state: string }[] = await office.api.dataSource.query(
    `select u.name as unit, c.state from case_file c join unit u on u.id = c.unit_id where c.notice_task_id = $1 order by c.number`,
    [taskOf(work, '1').id],
  );
  expect(rows.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
    '东渔村 issued',
    '西渔村 withdrawn',
    '北渔村 issued',
  ]);
  expect(taskOf(await office.notice(work.id), '1').units[0]!.memberIds).toEqual([east, north]);
  expect((await office.ledger()).filter((kind) => kind === 'notice.membership_followed')).toHaveLength(2);
  expect(await office.faults()).toEqual([]);
  const auditor = await office.api.signIn('shenji');
  expect((await auditor.get(address)).status).toBe(200);
  expect((await auditor.post(address, { mentionId, unitId: north, reason: '试' })).status).toBe(403);
});
