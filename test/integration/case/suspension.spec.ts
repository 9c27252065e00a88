import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { Office } from '../../harness/office/office.ts';
import { policiesWithCountedTerm } from './replanning-office.ts';
import { BEFORE } from './replanning-tables.ts';

const policies = policiesWithCountedTerm();
afterAll(policies.remove);

let office: Office;
beforeEach(async () => {
  office = await Office.open(policies.dir);
  office.recorder.parts.table = BEFORE;
});
afterEach(() => office.close());

const PAPER = { kind: 'appraisal', source: '云应急鉴〔2026〕3号' };
const heard = async (): Promise<string[]> => office.messages.expect(...(await office.messages.unseen()));
const told = (template: string) => ['柳干事', '柳主任', '石干事'].map((to) => ({ to, template }));

async function signedTask(due: string, policy = 'task-national'): Promise<string> {
  const task = await office.issueTask({ unit: '柳湾村', due, policy, cooperating: ['石桥村'] });
  await office.act(task, '柳干事', 'sign');
  await heard();
  return task;
}

test('a stated date moves by exactly the pause and off a rest day; nothing is sent meanwhile, units and cooperating units are told both times', async () => {
  const task = await signedTask('2026-12-10');
  await office.fastForwardTo('2026-12-02 10:00');
  await heard();
  expect(await office.act(task, '安干事', 'suspend', { ...PAPER, from: '2026-12-01' })).toMatchObject({
    outcome: 'applied',
  });
  const [words] = await office.messages.expect(...told('suspended'));
  expect(words).toContain('因技术鉴定，依据云应急鉴〔2026〕3号，自2026年12月1日 周二起中止计算期限');
  const paused = await office.row(task);
  expect(paused.plan).toEqual([]);
  expect(paused.facts).toMatchObject({ dueOn: null, dueAt: null, dueOnBeforePauses: '2026-12-10' });

  await office.fastForwardTo('2026-12-18 10:00');
  await office.messages.expect();
  await office.act(task, '安主任', 'resume', {});
  const [again] = await office.messages.expect(...told('resumed'));
  expect(again).toContain('中止前期限2026年12月10日 周四，现期限2026年12月28日 周一');
  const { facts, plan } = await office.row(task);
  expect(facts).toMatchObject({
    dueOn: '2026-12-28',
    dueAt: atTime('2026-12-28', '24:00'),
    dueOnBeforePauses: '2026-12-10',
  });
  expect(facts.dueChanges).toMatchObject([{ kind: 'suspension', from: '2026-12-10', by: '镇安办 安主任' }]);
  expect(plan.map(({ rungId }) => rungId)).toEqual(['d-3', 'd-1', 'd-0', 'urge', 'supervise', 'leader', 'interview']);
});

test('working days are counted over the pause; a second pause adds to the first', async () => {
  const task = await signedTask('2026-12-31', 'task-counted');
  expect((await office.row(task)).facts.dueOn).toBe('2026-11-30');
  await office.fastForwardTo('2026-11-25 10:00');
  await office.act(task, '安干事', 'suspend', { ...PAPER, from: '2026-11-25' });
  await office.fastForwardTo('2026-11-27 10:00');
  await office.act(task, '安干事', 'resume', {});
  // 24; 25 and 26 stand still; 27, 30, 1, 2.
  expect((await office.row(task)).facts.dueOn).toBe('2026-12-02');
  await office.act(task, '安干事', 'suspend', { ...PAPER, from: '2026-11-27' });
  await office.fastForwardTo('2026-12-01 10:00');
  await office.act(task, '安干事', 'resume', { on: '2026-11-30' });
  expect((await office.row(task)).facts.dueOn).toBe('2026-12-03');
  await heard();
});

test('a report during the pause is in time, ends it, and after a return the date has moved', async () => {
  const task = await signedTask('2026-12-01');
  await office.act(task, '安干事', 'suspend', { ...PAPER, from: '2026-11-23' });
  await office.fastForwardTo('2026-12-03 10:00');
  await office.act(task, '柳干事', 'report', { text: '已办' });
  expect((await office.row(task)).facts.report).toMatchObject({ late: false });
  await office.act(task, '安干事', 'return', { reason: '缺照片' });
  expect((await office.row(task)).facts).toMatchObject({ dueOn: '2026-12-10', dueOnBeforePauses: '2026-12-01' });
  await heard();
});

test('a date granted afterwards has the pauses taken into account', async () => {
  const task = await signedTask('2026-12-01');
  await office.act(task, '安干事', 'suspend', { ...PAPER, from: '2026-11-23' });
  await office.fastForwardTo('2026-11-25 10:00');
  await office.act(task, '安干事', 'resume', {});
  await office.act(task, '柳干事', 'request_extension', { dueOn: '2026-12-20', reason: '等设备' });
  await office.act(task, '安干事', 'grant_extension', { dueOn: '2026-12-20' });
  const { facts } = await office.row(task);
  expect(facts.dueOn).toBe('2026-12-20');
  expect(facts.dueChanges.map(({ kind, from }) => [kind, from])).toEqual([
    ['suspension', '2026-12-01'],
    ['extension', '2026-12-02'],
  ]);
  await heard();
});

test('a paper that waits for its signature is withdrawn when the term turns out to have stood still', async () => {
  const task = await signedTask('2026-11-30');
  await office.fastForwardTo('2026-12-01 10:00');
  expect((await office.row(task)).facts.letters).toMatchObject([{ state: 'draft' }]);
  await office.act(task, '安干事', 'suspend', { ...PAPER, from: '2026-11-27' });
  expect((await office.row(task)).facts.letters).toMatchObject([{ state: 'withdrawn' }]);
  await heard();
});
