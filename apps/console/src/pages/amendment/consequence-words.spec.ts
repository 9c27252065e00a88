import type { AmendmentCase } from '../../../../../libs/contracts/http/notice-amendment.ts';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import type { NoticeChange } from '../../../../../libs/domain/notice-amendment/notice-change.ts';
import { consequenceWords } from './consequence-words.ts';
import { changeWords } from './words.ts';

const TODAY = '2026-11-23';
const from: DutyRule = {
  every: 'quarter',
  count: 1,
  from: '2026-11-23',
  until: '2026-12-31',
  by: null,
  actor: null,
};
const rule = (to: DutyRule | null): NoticeChange => ({
  kind: 'rule',
  id: 'rule:1',
  taskId: '1',
  from,
  to,
  basis: to === null ? '更正稿只写“定期”，没有写明次数' : '原文“每季度至少检查2次”',
  decision: null,
});
const open = (running: AmendmentCase['running']): AmendmentCase => ({
  id: 'c',
  number: 'DB',
  unitName: '柳湾村',
  dueOn: '2026-12-31',
  isOpen: true,
  running,
});
const QUARTER = { first: '2026-10-01', last: '2026-12-31', name: '2026年第四季度' };
const said = (change: NoticeChange, cases = [open(QUARTER)], entered: DutyRule | null = null): string =>
  consequenceWords(change, cases, { rule: entered, today: TODAY });

test('a changed rule shows both rules, and the window from which the open cases count by it', () => {
  const change = rule({ ...from, count: 2 });
  expect(changeWords(change)).toBe('计数规则 每季度不少于1次 → 每季度不少于2次（原文“每季度至少检查2次”）');
  expect(said(change)).toContain('1 件未办结的自2026年第四季度（2026年10月1日至2026年12月31日）起按新规则计数');
});

test('another window is named with the days it takes over from the running one', () => {
  expect(said(rule({ ...from, every: 'month' }))).toContain('自2026年11月（2026年10月1日至2026年11月30日）起');
});

test('the window follows what the officer enters', () => {
  const none = rule(null);
  expect(changeWords(none)).toContain('每季度不少于1次 · 2026-11-23 至 2026-12-31 → 未定');
  expect(said(none)).toContain('按录入的规则计数');
  expect(said(none, undefined, { ...from, every: 'month' })).toContain('自2026年11月');
});

test('where no window runs any more it says that the case will refuse', () => {
  expect(said(rule({ ...from, count: 2 }), [open(null)])).toContain('执行时会被拒绝');
  expect(said(rule({ ...from, count: 2 }), [])).toBe('没有未办结的件');
});

test.each<['cooperating' | 'actor' | 'responsible', string]>([
  ['cooperating', '列入该配合单位'],
  ['actor', '有责任单位的，列入其未办结的件'],
  ['responsible', '向该单位新下发一件'],
])('a unit added as %s', (role, words) => {
  const unit = { name: '派出所', role, collective: false, unitId: 'u', memberIds: [] };
  expect(said({ kind: 'unit_added', id: 'u', taskId: '1', unit, decision: null })).toContain(words);
});
