import { readTimeline } from '../../../apps/api/src/case/case-timeline.ts';
import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

const issued = { to: '柳干事', template: 'issued' };
const reports = [
  { to: '高镇长', template: 'due_escalate' },
  { to: '安干事', template: 'due_escalate' },
];
const proposed = [
  { to: '安主任', template: 'due_interview' },
  { to: '安干事', template: 'due_interview' },
];

const outcomes = (caseId: string): Promise<{ rung: string; outcome: string }[]> =>
  office.dataSource.query(
    `select r.rung_id as rung, r.outcome from rung r where r.case_id = $1 and r.clock = 'due' order by r.at, r.key`,
    [caseId],
  );

async function authorise(...kinds: string[]): Promise<void> {
  for (const kind of kinds) {
    await office.dataSource.query(
      `insert into standing_authorisation (id, kind, account_id, signatory_name, reason, granted_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), '安主任', '日常督促', now())`,
      [kind],
    );
  }
}

test('after two days away over the whole ladder the unit gets one letter, the leader his report, and the proposal says that the unit heard nothing', async () => {
  await authorise('urging', 'supervision');
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days', policy: 'task-minutes' });
  await office.act(task, '柳干事', 'sign');
  await office.messages.expect(issued);

  await office.outageUntil('2026-11-25 10:00');
  const words = await office.messages.expect(
    { to: '柳主任', template: 'letter_issued' },
    { to: '柳干事', template: 'letter_issued' },
    ...reports,
    ...proposed,
  );
  expect(words.filter((text) => /督促函.*未发出/.test(text))).toHaveLength(4);
  expect(await outcomes(task)).toEqual([
    { rung: 'd-1', outcome: 'collapsed' },
    { rung: 'd-0', outcome: 'collapsed' },
    { rung: 'urge', outcome: 'collapsed' },
    { rung: 'leader', outcome: 'climbed' },
    { rung: 'supervise', outcome: 'climbed' },
    { rung: 'interview', outcome: 'climbed' },
  ]);
  const seenByUnit = (await readTimeline(office.dataSource.manager, task, 'unit')).flatMap(({ events }) => events);
  expect(seenByUnit.filter((event) => event === 'rung_folded')).toHaveLength(3);
  const letters: { kind: string; body: { paragraphs: string[] } }[] = await office.dataSource.query(
    'select kind, body from letter',
  );
  expect(letters.map(({ kind }) => kind)).toEqual(['supervision']);
  expect(letters[0]?.body.paragraphs.join('')).toMatch(/因系统迟误.*督促函.*未发出/);
  expect((await office.row(task)).facts.proposals).toMatchObject([
    { state: 'open', late: expect.stringContaining('迟至2026年11月25日 10:00') },
  ]);
});

test('an outage over two letters folds them into one; the interview proposed on its own date a week later still names them', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'sign');
  await office.fastForwardTo('2026-11-30 20:00');
  await office.messages.expect(issued, ...(await office.messages.unseen()).slice(1));

  await office.outageUntil('2026-12-03 12:00');
  await office.messages.expect({ to: '安主任', template: 'letter_waiting' });
  await office.fastForwardTo('2026-12-10 10:00');
  const told = await office.messages.unseen();
  await office.messages.expect(...told);
  const proposal = told.find(({ template }) => template === 'due_interview');
  expect(proposal?.body).toMatch(/系统迟误：原定2026年12月1日 09:00的督促函.*未发出/);
  const refused = { outcome: 'refused', code: 'interview_reason_needed' };
  const proposalId = (await office.row(task)).facts.proposals[0]?.id;
  expect(await office.act(task, '安主任', 'decide_interview', { proposalId, approve: true })).toMatchObject(refused);
});
