import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicies } from './policies.ts';
import { PolicyRefusal } from './policy.refusal.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-policies-'));
  cpSync('policies/task', join(dir, 'task'), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function refusalAfter(edit: (text: string) => string, file = 'task/national.yaml'): PolicyRefusal {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = edit(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  try {
    readPolicies(dir);
  } catch (error) {
    if (error instanceof PolicyRefusal) return error;
    throw error;
  }
  throw new Error('the policy was accepted');
}

test('the shipped policies are accepted', () => {
  expect(readPolicies(dir).map((policy) => policy.id)).toEqual(['task-minutes', 'task-national']);
});

test('every source of the shipped policies is written for the office, without ids of our own', () => {
  const clocks = readPolicies(dir).flatMap((policy) => Object.values(policy.clocks));
  const sources = clocks.flatMap((clock) => [clock.source, ...clock.rungs.map((rung) => rung.source)]);
  expect(sources.filter((source) => /\b[A-Z]{2,4}-?\d+\b/.test(source))).toEqual([]);
});

test('an unknown field is refused with file and line', () => {
  const refusal = refusalAfter((text) => text.replace('dayEndsAt:', 'remindTwice: true\ndayEndsAt:'));
  expect(refusal.code).toBe('policy_field_unknown');
  expect(refusal.line).toBe(8);
  expect(refusal.detail).toMatch(/national\.yaml 第8行.*remindTwice/);
});

test.each([
  [
    'a verb without executor',
    'policy_verb_without_executor',
    (text: string) => text.replace('verb: urge', 'verb: explode'),
  ],
  ['an empty audience', 'policy_field_wrong', (text: string) => text.replace('audience: [contact]', 'audience: []')],
  [
    'a term without a day kind',
    'policy_term_unreadable',
    (text: string) => text.replace('term: 2 working days', 'term: 2 days'),
  ],
  [
    'a bare number of days',
    'policy_term_unreadable',
    (text: string) => text.replace('at: 1 working days after', 'at: "1"'),
  ],
  [
    'a rung before its clock starts',
    'policy_rung_unreachable',
    (text: string) => text.replace('id: first, at: 1 working days before', 'id: first, at: 2 working days before'),
  ],
  ['a rung id twice', 'policy_rung_twice', (text: string) => text.replace('id: d-3', 'id: d-7')],
  [
    'a day rung without a time of day',
    'policy_rung_time_missing',
    (text: string) => text.replace('at: 7 working days before, time: "09:00"', 'at: 7 working days before, time: due'),
  ],
  [
    'a spread that is no term',
    'policy_term_unreadable',
    (text: string) => text.replace('spread: 10 minutes', 'spread: soon'),
  ],
  ['a spread in hours', 'policy_spread_unit', (text: string) => text.replace('spread: 10 minutes', 'spread: 2 hours')],
  [
    "a unit's own link to somebody else",
    'policy_link_for_outsider',
    (text: string) =>
      text.replace('verb: urge, audience: [head, contact]', 'verb: urge, audience: [head, leader_in_charge]'),
  ],
  ['no YAML at all', 'policy_not_yaml', (text: string) => `${text}\n  : [`],
])('%s is refused', (_what, code, edit) => {
  expect(refusalAfter(edit).code).toBe(code);
});

test.each([
  [
    'a message that is missing',
    'policy_template_missing',
    /第2行：缺少消息文字“urged”/,
    (text: string) => text.replace('  urged:', '  nagged:'),
  ],
  [
    'a placeholder nobody fills',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{unitt\}”/,
    (text: string) => text.replace('{unit}：{office}交办', '{unitt}：{office}交办'),
  ],
  [
    'the sheet of a date in a message, which only papers carry',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{sheet\}”/,
    (text: string) => text.replace('{unit}：{office}交办', '{sheet}：{office}交办'),
  ],
  [
    'a placeholder nobody fills below a paper',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{table\}”/,
    (text: string) => text.replace('附：期限计算说明：{sheet}', '附：期限计算说明：{table}'),
  ],
  [
    'a brace that is never closed',
    'policy_placeholder_unknown',
    /第\d+行：有不成占位符的花括号/,
    (text: string) => text.replace('{unit}：{office}交办', '{unit：{office}交办'),
  ],
  [
    'a placeholder in full-width braces',
    'policy_placeholder_unknown',
    /第\d+行：有不成占位符的花括号/,
    (text: string) => text.replace('{unit}：{office}交办', '｛unit｝：{office}交办'),
  ],
  [
    'a case in the words of several',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{unit\}”/,
    (text: string) => text.replace('您单位{count}项任务', '{unit}{count}项任务'),
  ],
  [
    'a count in the words of one',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{count\}”/,
    (text: string) => text.replace('{unit}：{office}交办', '{unit}：{office}交办{count}'),
  ],
  [
    'a list without lines',
    'policy_together_line',
    /第\d+行：用了 \{list\} 却没有 line/,
    (text: string) => text.replace(/\n {6}line: .*/, ''),
  ],
  [
    'a list twice',
    'policy_together_line',
    /第\d+行：sms 里有两个 \{list\}/,
    (text: string) => text.replace('的日期有调整：{list}', '的日期有调整：{list}{list}'),
  ],
  [
    'a link in a line whose message has none',
    'policy_together_line',
    /第\d+行：line 里有 \{link\}，但单条文字 sms 没有 \{link\}/,
    (text: string) =>
      text.replace(
        '：{reason}，“{title}”（{number}）{change}。{next}办理：{link}',
        '：{reason}，“{title}”（{number}）{change}。{next}',
      ),
  ],
  [
    'a link in words to the office',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{link\}”不能用在这里/,
    (text: string) =>
      text.replace('{unit}的“{title}”（{number}）{change}。', '{unit}的“{title}”（{number}）{change}。{link}'),
  ],
  [
    'a link that is dead when its reader gets it',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{link\}”不能用在这里/,
    (text: string) => text.replace('不必再办理，原链接已失效。', '不必再办理：{link}'),
  ],
  [
    'a list in a subject',
    'policy_placeholder_unknown',
    /第\d+行：占位符“\{list\}”不能用在这里/,
    (text: string) => text.replace('【日期调整】{count}项任务', '【日期调整】{list}'),
  ],
])('%s is refused where the words stand', (_what, code, where, edit) => {
  const { code: found, file, detail } = refusalAfter(edit, 'task/wording.yaml');
  expect([found, file]).toEqual([code, join(dir, 'task/wording.yaml')]);
  expect(detail).toMatch(where);
});
