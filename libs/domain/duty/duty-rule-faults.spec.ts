import { dutyRuleFaults, isSameRule } from './duty-rule-faults.ts';
import type { DutyRule } from './duty-rule.ts';

const rule = (change: Partial<DutyRule> = {}): DutyRule => ({
  every: 'quarter',
  count: 1,
  from: '2026-11-23',
  until: '2026-12-31',
  by: null,
  actor: null,
  ...change,
});

test.each<[string, Partial<DutyRule>, string[]]>([
  ['a plain rule', {}, []],
  ['the most there may be', { count: 100, until: '2031-11-22', by: { day: 31, following: true } }, []],
  ['a rule of one day', { until: '2026-11-23' }, []],
  ['no act at all', { count: 0 }, ['count']],
  ['half an act', { count: 1.5 }, ['count']],
  ['more acts than a misprint allows', { count: 101 }, ['count']],
  ['an end before the start', { until: '2026-11-22' }, ['until']],
  ['more than five years', { until: '2031-11-23' }, ['until']],
  ['a day no month has', { by: { day: 32, following: false } }, ['by']],
  ['a day inside a span', { every: 'span', by: { day: 5, following: true } }, ['by']],
  ['blanks for who acts', { actor: ' ' }, ['actor']],
  ['a story for who acts', { actor: '人'.repeat(61) }, ['actor']],
  ['two faults', { count: 0, actor: '' }, ['count', 'actor']],
])('%s: %j', (_, change, paths) => {
  const faults = dutyRuleFaults(rule(change));
  expect(faults.map(({ path }) => path)).toEqual(paths);
});

test.each<[string, Partial<DutyRule>, boolean]>([
  ['itself', {}, true],
  ['another count', { count: 2 }, false],
  ['another window', { every: 'month' }, false],
  ['another start', { from: '2026-11-24' }, false],
  ['another end', { until: '2026-12-30' }, false],
  ['another actor', { actor: '镇长' }, false],
  ['a day by which', { by: { day: 5, following: false } }, false],
])('a rule and %s are the same: %j', (_, change, same) => {
  expect(isSameRule(rule(), rule(change))).toBe(same);
});

test('the month a day lies in tells rules apart', () => {
  const by = (following: boolean) => rule({ by: { day: 5, following } });
  expect(isSameRule(by(true), by(true))).toBe(true);
  expect(isSameRule(by(true), by(false))).toBe(false);
});
