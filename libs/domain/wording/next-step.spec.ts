import type { PlannedRung } from '../ladder/rung.ts';
import { nextStepText } from './next-step.ts';

const rung = (nominalAt: string, more: Partial<PlannedRung> = {}): PlannedRung => ({
  key: `rung:due:1:0:${nominalAt}`,
  rungId: nominalAt,
  clock: 'due',
  verb: 'remind',
  audience: ['contact'],
  channels: ['sms'],
  at: nominalAt,
  nominalAt,
  provisional: false,
  ...more,
});
const urge = rung('2026-12-01T01:00:00.000Z', { verb: 'urge', audience: ['head'] });
const report = rung('2026-12-01T01:00:00.000Z', { verb: 'escalate', audience: ['leader_in_charge'] });

const certain = (): boolean => false;

test('a step whose date is not certain yet is told as such', () => {
  expect(nextStepText([urge], 'unit', '2026-11-30T01:00:00.000Z', () => true)).toContain(' 09:00（暂定）前未反馈');
});

test('what comes next is named with its instant and its readers', () => {
  expect(nextStepText([urge], 'unit', '2026-11-30T01:00:00.000Z', certain)).toBe(
    '2026年12月1日 09:00前未反馈，将发督促函（主要负责人）。',
  );
});

test('an instant that is over when the message is read is no threat', () => {
  const plan = [rung('2026-11-30T01:00:05.000Z'), urge];
  expect(nextStepText(plan, 'unit', '2026-11-30T01:00:00.000Z', certain)).toContain('12月1日 09:00');
  expect(nextStepText(plan.slice(0, 1), 'unit', '2026-11-30T01:00:00.000Z', certain)).toBe('');
});

test('everything that falls due at one instant is named', () => {
  expect(nextStepText([report, urge], 'unit', '2026-11-30T01:00:00.000Z', certain)).toBe(
    '2026年12月1日 09:00前未反馈，将报告（分管领导），并将发督促函（主要负责人）。',
  );
});

test('a unit hears of its own clocks only', () => {
  const review = rung('2026-11-30T02:00:00.000Z', { clock: 'review' });
  expect(nextStepText([review, urge], 'unit', '2026-11-30T01:00:00.000Z', certain)).toContain('12月1日');
  expect(nextStepText([review, urge], 'office', '2026-11-30T01:00:00.000Z', certain)).toContain('前未复核');
});
