import { EngineOffice } from '../harness/engine/engine-office.ts';

let office: EngineOffice;
beforeEach(async () => {
  office = await EngineOffice.open();
}, 60_000);
afterEach(() => office.close(), 60_000);

const issued = { to: '柳干事', template: 'issued' };

test('a silent unit is reminded, urged, supervised, reported and proposed for interview, each rung once and at its instant', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '20 working days' });
  const climbed = await office.climbAll(task);
  expect(climbed).toEqual([
    'receipt/first',
    'receipt/last',
    'receipt/late',
    'due/d-7',
    'due/d-3',
    'due/d-1',
    'due/d-0',
    'due/urge',
    'approval/last',
    'approval/late',
    'due/supervise',
    'approval/last',
    'due/leader',
    'approval/late',
    'due/interview',
  ]);
  const rungs: { early: boolean; by: string }[] = await office.dataSource.query(
    'select outcome_at < at as early, climbed_by as by from rung where outcome is not null',
  );
  expect(rungs).toHaveLength(15);
  expect(rungs.every((rung) => !rung.early && rung.by === 'workflow')).toBe(true);
  const { facts } = await office.row(task);
  expect(facts).toMatchObject({
    state: 'issued',
    letters: [{ state: 'draft' }, { state: 'draft' }],
    proposals: [{ state: 'open' }],
  });
  await office.messages.expect(issued, ...(await told()));
}, 60_000);

/** All messages but the first are the ladder's; their number per template is what the policy says. */
async function told(): Promise<{ to: string; template: string }[]> {
  const fresh = (await office.messages.unseen()).filter((message) => message.template !== 'issued');
  const count = (template: string): number => fresh.filter((message) => message.template === template).length;
  expect({
    receipt: count('receipt_remind') + count('receipt_escalate'),
    due: count('due_remind'),
    letters: count('letter_waiting'),
    leader: count('due_escalate') + count('due_interview'),
  }).toEqual({ receipt: 4, due: 6, letters: 2, leader: 4 });
  return fresh;
}

test('a task is signed for, reported, returned, reported again and closed; its workflow ends with it', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '20 working days' });
  expect(await office.act(task, '柳干事', 'sign')).toMatchObject({
    status: 'answered',
    outcome: { state: 'signed', refused: null },
  });
  expect(await office.act(task, '柳干事', 'report', { text: '已办' })).toMatchObject({
    outcome: { state: 'reported' },
  });
  await office.messages.expect(issued, { to: '安干事', template: 'report_received' });
  expect(await office.act(task, '安干事', 'return', { reason: '缺照片' })).toMatchObject({
    outcome: { state: 'in_progress' },
  });
  expect(await office.act(task, '柳干事', 'report', { text: '已补' })).toMatchObject({
    outcome: { state: 'reported' },
  });
  await office.messages.expect({ to: '安干事', template: 'report_received' }, { to: '柳干事', template: 'returned' });
  expect(await office.act(task, '安干事', 'accept')).toMatchObject({ outcome: { state: 'closed' } });
  await office.messages.expect({ to: '柳干事', template: 'closed' });
  await office.ended(task);
}, 60_000);

test('a year with extensions, returns and a long silence leaves one step per rung and command', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '150 working days' });
  await office.act(task, '柳干事', 'sign');
  for (const months of [9, 12]) {
    const dueOn = await office.dateIn(`${months} months`);
    expect(await office.act(task, '柳干事', 'request_extension', { dueOn, reason: '等待批复' })).toMatchObject({
      status: 'answered',
    });
    expect(await office.act(task, '安干事', 'grant_extension', { dueOn })).toMatchObject({ status: 'answered' });
  }
  await office.climbAll(task);
  const { version, plan } = await office.row(task);
  const [counts]: { steps: number; distinct: number }[] = await office.dataSource.query(
    'select count(*)::int as steps, count(distinct version)::int as distinct from case_step',
  );
  expect(plan).toEqual([]);
  expect(counts).toEqual({ steps: version, distinct: version });
  await office.messages.expect(...(await office.messages.unseen()));
}, 60_000);
