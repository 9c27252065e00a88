import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

/** A silent unit's task on the day its urging letter was drafted; the messages so far are accounted for. */
async function urged(more: { until?: string } = {}): Promise<string> {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'sign');
  await office.fastForwardTo(more.until ?? '2026-12-01 10:00');
  await office.messages.expect(...(await office.messages.unseen()));
  return task;
}

const letterStates = async (task: string): Promise<string[]> => {
  const rows: { state: string }[] = await office.dataSource.query(
    'select state from letter where case_id = $1 order by drafted_at, id',
    [task],
  );
  return rows.map((row) => row.state);
};

test('a late report withdraws the urging letter that still waits, and nobody is chased to sign it', async () => {
  const task = await urged();
  await office.act(task, '柳干事', 'report', { text: '已清理完毕' });
  await office.messages.expect({ to: '安干事', template: 'report_received' });
  expect(await letterStates(task)).toEqual(['withdrawn']);
  expect((await office.row(task)).facts.clocks).not.toHaveProperty('approval');
  const [letter] = (await office.row(task)).facts.letters;
  expect(await office.act(task, '安主任', 'issue_letter', { letterId: letter?.id })).toMatchObject({
    outcome: 'refused',
  });
});

test('papers and proposals against the former unit do not reach the unit the duty moves to', async () => {
  const task = await urged({ until: '2026-12-10 10:00' });
  await office.act(task, '柳干事', 'disown', { reason: '通道属石桥村' });
  await office.act(task, '安干事', 'reassign', { unitId: office.unitId('石桥村'), reason: '核实属石桥村' });
  await office.messages.expect(
    { to: '安干事', template: 'disowned' },
    { to: '柳干事', template: 'relieved' },
    { to: '石干事', template: 'issued' },
  );
  expect(await letterStates(task)).toEqual(['withdrawn', 'withdrawn']);
  const { facts } = await office.row(task);
  expect(facts.proposals).toEqual([]);
  expect(facts.clocks).not.toHaveProperty('approval');
});

test('a unit that takes a duty over does not inherit the returned report of another', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'report', { text: '已办' });
  await office.act(task, '安干事', 'return', { reason: '缺照片' });
  await office.act(task, '柳干事', 'disown', { reason: '通道属石桥村' });
  await office.act(task, '安干事', 'reassign', { unitId: office.unitId('石桥村'), reason: '核实属石桥村' });
  expect((await office.row(task)).facts).toMatchObject({ report: null, returns: 0 });
  await office.messages.expect(...(await office.messages.unseen()));
});

test('an extension granted after the date withdraws the urging letter about the old date', async () => {
  const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.act(task, '柳干事', 'sign');
  await office.fastForwardTo('2026-11-30 10:00');
  await office.act(task, '柳干事', 'request_extension', { dueOn: '2026-12-20', reason: '等待设备到货' });
  await office.fastForwardTo('2026-12-01 10:00');
  expect(await letterStates(task)).toEqual(['draft']);
  await office.act(task, '安干事', 'grant_extension', { dueOn: '2026-12-20' });
  expect(await letterStates(task)).toEqual(['withdrawn']);
  await office.messages.expect(...(await office.messages.unseen()));
});

test('a letter names its date with the year, as a paper that is read years later must', async () => {
  const task = await urged();
  const [letter]: { paragraphs: string[] }[] = await office.dataSource.query(
    "select body -> 'paragraphs' as paragraphs from letter where case_id = $1",
    [task],
  );
  expect(letter?.paragraphs[0]).toContain('应于2026年11月30日前办结');
  expect(letter?.paragraphs.join('')).not.toMatch(/逾期|周/);
});
