import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

const issued = { to: '柳干事', template: 'issued' };
const remind = (to: string) => ({ to, template: 'due_remind' });

async function signedTask(due: string): Promise<string> {
  const task = await office.issueTask({ unit: '柳湾村', due });
  await office.act(task, '柳干事', 'sign');
  await office.messages.expect(issued);
  return task;
}

test('a task due in 5 working days is reminded before and on its date, then urged, supervised, reported and proposed for interview', async () => {
  const task = await signedTask('5 working days');
  expect((await office.row(task)).facts.dueOn).toBe('2026-11-30');

  await office.fastForwardTo('2026-11-25 10:00');
  await office.messages.expect(remind('柳干事'));
  await office.fastForwardTo('2026-11-30 10:00');
  await office.messages.expect(remind('柳干事'), remind('柳主任'), remind('柳干事'), remind('柳主任'));
  await office.fastForwardTo('2026-12-01 10:00');
  await office.messages.expect({ to: '安主任', template: 'letter_waiting' });
  await office.fastForwardTo('2026-12-03 10:00');
  await office.messages.expect(
    { to: '安主任', template: 'letter_waiting' },
    { to: '安主任', template: 'approval_remind' },
    { to: '安干事', template: 'approval_escalate' },
  );
  await office.fastForwardTo('2026-12-10 10:00');
  await office.messages.expect(
    { to: '安主任', template: 'approval_remind' },
    { to: '安干事', template: 'approval_escalate' },
    { to: '高镇长', template: 'due_escalate' },
    { to: '安干事', template: 'due_escalate' },
    { to: '安主任', template: 'due_interview' },
    { to: '安干事', template: 'due_interview' },
  );
  const { facts, plan } = await office.row(task);
  expect(plan).toEqual([]);
  expect(facts.letters.map((letter) => letter.state)).toEqual(['draft', 'draft']);
  expect(facts.proposals.map((proposal) => proposal.state)).toEqual(['open']);
});

test('a unit that has not signed is asked to, and the office hears of it the working day after', async () => {
  await office.issueTask({ unit: '柳湾村', due: '20 working days' });
  await office.messages.expect(issued);
  await office.fastForwardTo('2026-11-26 10:00');
  await office.messages.expect(
    { to: '柳干事', template: 'receipt_remind' },
    { to: '柳干事', template: 'receipt_remind' },
    { to: '柳主任', template: 'receipt_remind' },
    { to: '安干事', template: 'receipt_escalate' },
  );
});

test('a report stops the ladder; a returned one runs on; an accepted one silences everything', async () => {
  const task = await signedTask('5 working days');
  await office.act(task, '柳干事', 'report', { text: '已清理完毕' });
  await office.messages.expect({ to: '安干事', template: 'report_received' });
  await office.act(task, '安干事', 'return', { reason: '缺照片' });
  await office.messages.expect({ to: '柳干事', template: 'returned' });
  await office.fastForwardTo('2026-11-25 10:00');
  await office.messages.expect(remind('柳干事'));
  await office.act(task, '柳干事', 'report', { text: '已补照片' });
  await office.messages.expect({ to: '安干事', template: 'report_received' });
  await office.act(task, '安干事', 'accept');
  await office.messages.expect({ to: '柳干事', template: 'closed' });
  await office.fastForwardTo('2027-01-20 10:00');
  expect((await office.row(task)).facts).toMatchObject({ state: 'closed', closedLate: false });
});

test('a granted extension arms the rungs before the new date again', async () => {
  const task = await signedTask('5 working days');
  await office.fastForwardTo('2026-11-25 10:00');
  await office.messages.expect(remind('柳干事'));
  await office.act(task, '柳干事', 'request_extension', { dueOn: '2026-12-11', reason: '等待设备到货' });
  await office.act(task, '安干事', 'grant_extension', { dueOn: '2026-12-11' });
  await office.messages.expect(
    { to: '安干事', template: 'extension_asked' },
    { to: '柳干事', template: 'extension_granted' },
    { to: '柳主任', template: 'extension_granted' },
  );
  await office.fastForwardTo('2026-12-02 10:00');
  await office.messages.expect(remind('柳干事'));
  await office.fastForwardTo('2026-12-08 10:00');
  await office.messages.expect(remind('柳干事'));
  const { facts } = await office.row(task);
  expect(facts).toMatchObject({ dueOn: '2026-12-11', dueRevision: 1, extensionsGranted: 1 });
});

test('an extension asked after the date is refused, with the date', async () => {
  const task = await signedTask('2 working days');
  await office.fastForwardTo('2026-11-26 08:00');
  await office.messages.expect(remind('柳干事'), remind('柳主任'), remind('柳干事'), remind('柳主任'));
  const answer = await office.act(task, '柳干事', 'request_extension', { dueOn: '2026-12-11', reason: '来不及' });
  expect(answer).toMatchObject({ outcome: 'refused', code: 'extension_too_late' });
});

test('a task that is not theirs goes back to the office, moves to another unit, and the former unit has nothing more to do', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days', cooperating: ['镇财政所'] });
  await office.messages.expect(issued, { to: '钱干事', template: 'copied_in' });
  await office.act(task, '柳干事', 'disown', { reason: '地块属石桥村' });
  await office.act(task, '安干事', 'reassign', { unitId: office.unitId('石桥村'), reason: '经核属石桥村' });
  await office.messages.expect(
    { to: '安干事', template: 'disowned' },
    { to: '柳干事', template: 'relieved' },
    { to: '石干事', template: 'issued' },
  );
  const codes: { name: string; dead: boolean }[] = await office.dataSource.query(
    'select p.name, c.died_at is not null as dead from access_code c join person p on p.id = c.person_id order by p.name',
  );
  expect(codes).toEqual([
    { name: '柳干事', dead: true },
    { name: '石干事', dead: false },
    { name: '钱干事', dead: false },
  ]);
  expect(await office.act(task, '柳干事', 'report', { text: '已办' }, { capacity: 'none' })).toMatchObject({
    outcome: 'refused',
  });
});

test('a withdrawn task tells its unit once and never again', async () => {
  const task = await signedTask('5 working days');
  await office.act(task, '安干事', 'withdraw', { reason: '文件已废止' });
  await office.messages.expect({ to: '柳干事', template: 'withdrawn' });
  await office.fastForwardTo('2027-01-20 10:00');
});

test('a unit nobody can be reached in is skipped at once, recorded, and the office is told', async () => {
  const task = await office.issueTask({ unit: '北山社区', due: '5 working days' });
  const [words] = await office.messages.expect({ to: '安干事', template: 'audience_empty' });
  expect(words).toContain('北山社区');
  const [entry]: { body: string }[] = await office.dataSource.query(
    'select body from ledger_entry where stream_id = $1 and seq = 1',
    [task],
  );
  expect(JSON.parse(entry!.body)).toMatchObject({ skipped: [{ reason: 'no_reachable_person' }] });
});

test("with a standing authorisation the urging letter leaves at once, with a number, in the signatory's name", async () => {
  await office.dataSource.query(
    `insert into standing_authorisation (id, kind, account_id, signatory_name, reason, granted_at)
     values (gen_random_uuid(), 'urging', gen_random_uuid(), '安主任', '日常督促', now())`,
  );
  await signedTask('1 working days');
  await office.fastForwardTo('2026-11-25 10:00');
  const words = await office.messages.expect(
    remind('柳干事'),
    remind('柳主任'),
    { to: '柳主任', template: 'letter_issued' },
    { to: '柳干事', template: 'letter_issued' },
  );
  expect(words.at(-1)).toContain('安办督促〔2026〕1号督促函');
  expect(
    await office.dataSource.query(
      'select state, document_number, signatory_name, authorisation_id is not null as standing from letter',
    ),
  ).toEqual([{ state: 'issued', document_number: '安办督促〔2026〕1号', signatory_name: '安主任', standing: true }]);
});

test("a letter its approver issues later goes to the rung's own audience", async () => {
  const task = await signedTask('1 working days');
  await office.dataSource.query("update rung set audience = '{head}' where verb = 'urge'");
  await office.fastForwardTo('2026-11-25 10:00');
  await office.messages.expect(remind('柳干事'), remind('柳主任'), { to: '安主任', template: 'letter_waiting' });
  const letterId = (await office.row(task)).facts.letters[0]?.id;
  await office.act(task, '安主任', 'issue_letter', { letterId });
  await office.messages.expect({ to: '柳主任', template: 'letter_issued' });
});

test('a report received before the date, settled after an outage over it, spares the unit every later rung', async () => {
  const task = await signedTask('2 working days');
  await office.fastForwardTo('2026-11-25 10:00');
  await office.messages.expect(remind('柳干事'), remind('柳主任'), remind('柳干事'), remind('柳主任'));
  const late = await signedTask('2 working days');
  await office.fastForwardTo('2026-11-27 20:00');
  await office.messages.expect(...(await office.messages.unseen()));
  await office.send(late, '柳干事', 'report', { text: '已办' });
  await office.fastForwardTo('2026-12-10 10:00');
  await office.settlePending(late);
  expect((await office.row(late)).facts).toMatchObject({ state: 'reported', letters: [], report: { late: false } });
  await office.act(task, '安干事', 'withdraw', { reason: '并入另一件' });
  await office.messages.expect(...(await office.messages.unseen()));
});

test('a report received a moment after a rung does not swallow it: the rung is climbed and the report marked late', async () => {
  const task = await signedTask('1 working days');
  const urge = (await office.row(task)).plan.find((rung) => rung.rungId === 'urge');
  await office.fastForwardTo('2026-11-24 23:00');
  await office.messages.expect(remind('柳干事'), remind('柳主任'));
  office.clock.moveTo(new Date(Date.parse(urge?.at as string) + 1).toISOString());
  await office.send(task, '柳干事', 'report', { text: '已办' });
  await office.settlePending(task);
  expect((await office.row(task)).facts).toMatchObject({
    state: 'reported',
    letters: [{ kind: 'urging' }],
    report: { late: true },
  });
  await office.messages.expect(
    { to: '安主任', template: 'letter_waiting' },
    { to: '安干事', template: 'report_received' },
  );
});
