import { taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import type { CaseSubject } from '../case/case-subject.ts';
import { planClocks } from '../ladder/plan.ts';
import type { Policy } from '../ladder/policy.ts';
import { sheetText } from './sheet-text.ts';

const table = loadAnnouncedCalendar('calendars');
const national = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;
const counted = (term: string): Policy => ({
  ...national,
  clocks: { ...national.clocks, due: { ...national.clocks.due!, term } },
});
const subject: CaseSubject = { clause: '', ref: '3', noticeTitle: '通知', documentNumber: null, issuer: null };

test('a date that passed before its rules were amended is neither counted anew nor said to hang on the calendar alone', () => {
  const opened = { ...taskFacts(), dueAt: null, dueOn: null };
  const { facts } = planClocks(opened, counted('3 working days'), table, 'task:1');
  expect(sheetText(facts, subject, counted('3 working days'), table)).toContain('2026年11月26日');
  expect(sheetText(facts, subject, counted('5 working days'), table)).toBe(
    '期限为2026年11月26日，按确定该期限时的工作日历和规则计算，此后日历或规则的调整不影响该期限。',
  );
});
