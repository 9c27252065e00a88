import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import { readPolicies } from '../../../../libs/config/policy/policies.ts';
import { planClocks } from '../../../../libs/domain/ladder/plan.ts';
import type { CaseSubject } from '../../../../libs/domain/case/case-subject.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';
import { DutyLife, dutyPolicy, dutyRule } from '../../../../test/fixtures/duty.ts';
import { taskFacts } from '../../../../test/fixtures/task.ts';
import { explainCaseDue } from './due-explanation.ts';

const table = loadAnnouncedCalendar('calendars');
const national = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;
const counted: Policy = {
  ...national,
  clocks: { ...national.clocks, due: { ...national.clocks.due!, term: '5 working days' } },
};
const SUBJECT: CaseSubject = { ref: '3', clause: '', noticeTitle: '冬季方案', documentNumber: null, issuer: null };
const NOW = '2026-11-24T01:00:00.000Z';

const explained = (policy: Policy, dueOn: string | null): string[] => {
  const { facts } = planClocks({ ...taskFacts(), dueAt: null, dueOn }, policy, table, 'task:1');
  return explainCaseDue(facts, policy, SUBJECT, NOW, table);
};

test('a counted date names the days that count, the days that do not, and the articles', () => {
  const text = explained(counted, null).join('\n');
  expect(text).toContain('从2026年11月23日 周一起算，当天不算，11月24日 周二是第一天。');
  expect(text).toContain(
    '算进去的5个工作日：11月24日 周二、11月25日 周三、11月26日 周四、11月27日 周五、11月30日 周一。',
  );
  expect(text).toContain('没有算进去的日子');
  expect(text).toContain('依据：民法典第二百零一条');
  expect(text).toContain('期限：5个工作日，出自');
});

test('a date the document states has a sheet of the same shape: start, place in the notice, nothing counted, end', () => {
  const text = explained(national, '2026-11-30');
  expect(text.slice(0, 4)).toEqual([
    '规则“任务督办（通用期限）”：以写明的日期为准',
    '期限：2026年11月30日，出自《冬季方案》第3项，条款。',
    '从2026年11月23日 周一起办，到期的日子是定好的，不用数天。',
    '最后一天：2026年11月30日 周一，当天24:00以前都算按时。',
  ]);
  expect(text.join()).toContain('依据：写明的日期以原文为准，遇休息日不顺延。');
  expect(text.join()).not.toContain('算进去');
});

const COURT = { kind: 'court', source: '（2026）云民初3号', by: '安主任', dueRevision: 0 } as const;
const court = (to: string | null) => ({
  ...COURT,
  from: '2026-11-25',
  to,
  fromAt: '2026-11-24T16:00:00.000Z',
  toAt: to === null ? null : `${to}T01:00:00.000Z`,
});

test('a pause is taken out of a stated date by its own name, with what it rests on', () => {
  const dueOnBeforePauses = '2026-11-30';
  const { facts } = planClocks(
    { ...taskFacts(), dueAt: null, dueOnBeforePauses, pauses: [court('2026-11-27')] },
    national,
    table,
    'task:1',
  );
  const text = explainCaseDue(facts, national, SUBJECT, NOW, table).join('\n');
  expect(text).toContain('期限：2026年11月30日，出自《冬季方案》第3项，条款。');
  expect(text).toContain('因“司法程序”停止计时，扣除2天。');
  expect(text).toContain('最后一天：2026年12月2日 周三');
  expect(text).toContain('依据：中止期间不计入：（2026）云民初3号。');
});

test('while the term stands still the sheet says since when, why and how much is left', () => {
  const planned = planClocks({ ...taskFacts(), dueAt: null, dueOn: null }, counted, table, 'task:1').facts;
  const clocks = { ...planned.clocks, due: { ...planned.clocks.due!, paused: true } };
  const facts = { ...planned, clocks, dueOn: null, dueAt: null, pauses: [court(null)] };
  const text = explainCaseDue(facts, counted, SUBJECT, NOW, table).join('\n');
  expect(text).toContain('2026年11月25日 周三起因“司法程序”停止计时，至今没有恢复。');
  expect(text).toContain('现在还没有到期日：计时停着，还剩4个工作日，恢复计时后才能算出。');
});

test('a date that a later calendar would count otherwise is not explained by that calendar', () => {
  const { facts } = planClocks({ ...taskFacts(), dueAt: null, dueOn: null }, counted, table, 'task:1');
  const later = { ...table, days: { ...table.days, '2026-11-25': { kind: 'off' as const, name: '本地放假' } } };
  const text = explainCaseDue(facts, counted, SUBJECT, NOW, later).join('\n');
  expect(text).toContain('截止时刻：2026年11月30日 周一 24:00');
  expect(text).not.toContain('12月1日');
});

test('the window of a duty says the rule and where it stands, its last day, and what follows its end', () => {
  const life = new DutyLife(dutyRule({ from: '2026-10-01' }), '2026-11-23T01:00:00.000Z');
  expect(explainCaseDue(life.facts, dutyPolicy, SUBJECT, NOW, table)).toEqual([
    '次数：每季度不少于1次，从2026年10月1日 周四起，到2026年12月31日 周四止，出自《冬季方案》第3项，条款。',
    '本期：2026年第四季度，从2026年10月1日 周四起；本期最后一日是2026年12月31日 周四，当天办的也计入。',
    '次数按实际办理的日期计入所在的一期，不按记录的时间。',
    expect.stringMatching(/^结账：一期结束后5个工作日，数字锁定；结账前，期内办的还可以补记。依据：.+。$/),
    expect.stringMatching(/^缺次：一期结束后5个工作日内补足；补足的另计，已结账的数字不变。依据：.+。$/),
  ]);
  life.until('2027-01-02T00:00:00.000Z');
  const over = explainCaseDue(life.facts, dutyPolicy, SUBJECT, '2027-01-02T01:00:00.000Z', table);
  expect(over[1]).toBe('各期都已结束，不再有新的一期。');
});
