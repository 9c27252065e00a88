import { readCatalogue } from './catalogue.ts';
import { readPolicies } from './policies.ts';
import { PolicyDirectory } from './policy-directory.spec-support.ts';

let dir: PolicyDirectory;
beforeEach(() => {
  dir = new PolicyDirectory();
});
afterEach(() => dir.remove());

const HAZARD = 'hazard/national.yaml';
const ACCIDENT = 'accident/national.yaml';

test.each([
  [
    'an unknown field',
    'policy_field_unknown',
    (text: string) => text.replace('    after: rect', '    soon: 1\n    after: rect'),
  ],
  ['an empty audience', 'policy_field_wrong', (text: string) => text.replace(/audience: \[[^\]]+\]/, 'audience: []')],
  [
    'a verb nobody knows',
    'policy_verb_without_executor',
    (text: string) => text.replace('verb: urge', 'verb: explode'),
  ],
  [
    'a term without a day kind',
    'policy_term_unreadable',
    (text: string) => text.replace('term: 10 natural days', 'term: 10 days'),
  ],
  [
    'a bare number of days',
    'policy_term_unreadable',
    (text: string) => text.replace('term: 10 natural days', 'term: "10"'),
  ],
  [
    'a negative term',
    'policy_term_unreadable',
    (text: string) => text.replace('term: 10 natural days', 'term: -10 natural days'),
  ],
  [
    'a limit given twice',
    'policy_term_missing',
    (text: string) => text.replace('term: 24 hours', 'term: 24 hours\n    cadence: { every: year, count: 1 }'),
  ],
  ['no limit at all', 'policy_term_missing', (text: string) => text.replace('    term: 24 hours\n', '')],
  [
    'a window that ends before it starts',
    'policy_window_backwards',
    (text: string) =>
      text.replace('term: 20 natural days', 'window: { from: 2 natural days after, until: 15 natural days before }'),
  ],
  [
    'a fixed window that ends before it starts',
    'policy_window_backwards',
    (text: string) => text.replace('term: 20 natural days', 'term: 2026-05-31..2026-03-01'),
  ],
  [
    'a holiday window that ends before it starts',
    'policy_window_backwards',
    (text: string) =>
      text.replace(
        'term: 20 natural days',
        'window: { from: 2 natural days after 春节, until: 3 natural days before 春节 }',
      ),
  ],
  [
    'an extension asked for in hours',
    'policy_term_unit',
    (text: string) => text.replace('askWithin: 10 natural days before', 'askWithin: 10 hours before'),
  ],
  [
    'a ladder that has no end',
    'policy_ladder_endless',
    (text: string) => text.replace(/(id: leader.*confidence: office) }/, '$1, repeat: { every: 1 working days } }'),
  ],
  [
    'a ladder that stops before the end',
    'policy_ladder_stops_early',
    (text: string) => text.replace(/(id: d-15.*\n).*id: d-0.*\n/, '$1'),
  ],
  [
    'a rung before its clock starts',
    'policy_rung_unreachable',
    (text: string) => text.replace('at: 2 hours before', 'at: 30 hours before'),
  ],
  ['a rung id twice', 'policy_rung_twice', (text: string) => text.replace('id: d-1,', 'id: d-3,')],
  [
    'a day rung without a time of day',
    'policy_rung_time_missing',
    (text: string) => text.replace('at: 1 working days after, time: "09:00"', 'at: 1 working days after, time: due'),
  ],
  [
    'a limit after one that does not exist',
    'policy_clock_unknown',
    (text: string) => text.replace('after: rectification', 'after: nothing'),
  ],
  [
    'a limit after something every object has',
    'policy_clock_unknown',
    (text: string) => text.replace('after: rectification', 'after: constructor'),
  ],
  [
    'limits that wait for each other',
    'policy_clock_circle',
    (text: string) => text.replace('    term: stated', '    after: recheck\n    term: stated'),
  ],
  [
    'an offer nobody can run',
    'policy_kind_without_executor',
    (text: string) => text.replace('dayEndsAt:', 'offered: true\ndayEndsAt:'),
  ],
  [
    'an extension asked both ways',
    'policy_extension_ask_twice',
    (text: string) => text.replace('  askWithin:', '  askBefore: 3 working days before\n  askWithin:'),
  ],
  [
    'an extension asked after the end',
    'policy_term_direction',
    (text: string) => text.replace('askWithin: 10 natural days before', 'askWithin: 10 natural days'),
  ],
  [
    'an amendment of a later version',
    'policy_amendment_version',
    (text: string) =>
      text.replace('dayEndsAt:', 'amends: { version: 1, effect: open_cases, reason: r, source: s }\ndayEndsAt:'),
  ],
  [
    'an amendment with an unknown effect',
    'policy_field_wrong',
    (text: string) =>
      text.replace('dayEndsAt:', 'amends: { version: 1, effect: everybody, reason: r, source: s }\ndayEndsAt:'),
  ],
])('%s is refused with its file and line', (_what, code, change) => {
  dir.keepOnly('hazard');
  const faults = dir.faultsAfter(HAZARD, change);
  expect(faults[0]).toMatch(new RegExp(`^${code} hazard/national.yaml:\\d+$`));
  expect(() => readPolicies(dir.path)).toThrow(expect.objectContaining({ code }));
});

test.each([
  [
    'asked so early that it is never in time',
    'policy_extension_unreachable',
    'minutes',
    (text: string) => text.replace('  maximum: 2', '  maximum: 2\n  askBefore: 3 working days before'),
  ],
  [
    'decided within two different terms',
    'policy_extension_decision_twice',
    'national',
    (text: string) => text.replace('  maximum: 2', '  maximum: 2\n  decisionTerm: 5 working days'),
  ],
  [
    'decided by the one who asks',
    'policy_field_wrong',
    'national',
    (text: string) => text.replace('  maximum: 2', '  maximum: 2\n  decidedBy: contact'),
  ],
])('an extension of tasks that is %s is refused', (_what, code, name, change) => {
  dir.keepOnly('task');
  const faults = dir.faultsAfter(`task/${name}.yaml`, change);
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${code} task/${name}.yaml:1\\d$`))]);
});

test('a task whose lapse nobody hears of is refused', () => {
  dir.keepOnly('task');
  const silent = (text: string) => text.replace(/( {2}due:\n(?: {4}.*\n){3} {4}rungs:)\n(?: {6}.*\n)+/, '$1 []\n');
  expect(dir.faultsAfter('task/national.yaml', silent)).toEqual([
    expect.stringMatching(/^policy_ladder_stops_early task\/national.yaml:\d+$/),
  ]);
});

test('a receipt chased after the task itself has run out is a warning', () => {
  dir.keepOnly('task');
  dir.edit('task/minutes.yaml', (text) => text.replace('id: last, at: "on"', 'id: last, at: 5 minutes after'));
  const { entries, refusals } = readCatalogue(dir.path);
  expect(refusals).toEqual([]);
  expect(entries[0]?.warnings.map(({ code }) => code)).toEqual(['policy_rung_after_next_deadline']);
});

test('an offered rule that names a verb without an executor is refused at that verb', () => {
  const faults = dir.faultsAfter(ACCIDENT, (text) => text.replace('dayEndsAt:', 'offered: true\ndayEndsAt:'));
  const line =
    dir
      .read(ACCIDENT)
      .split('\n')
      .findIndex((text) => text.includes('verb: call')) + 1;
  expect(faults[0]).toBe(`policy_verb_without_executor ${ACCIDENT}:${line}`);
});

test('a rung after the next deadline is a warning: shown, but the program starts', () => {
  dir.edit(ACCIDENT, (text) =>
    text.replace('id: late, at: "on", time: due', 'id: late, at: 3 working days after, time: "09:00"'),
  );
  const { entries, refusals } = readCatalogue(dir.path);
  expect(refusals).toEqual([]);
  const warnings = entries.flatMap((entry) => entry.warnings.map(({ code }) => code));
  expect([...new Set(warnings)]).toEqual(['policy_rung_after_next_deadline']);
});

test('all faults of all files are found at once, a base’s fault only once', () => {
  dir.edit(HAZARD, (text) => text.replace('term: 24 hours', 'term: 24 ours').replace('verb: urge', 'verb: explode'));
  const faults = dir.faultsAfter('listed-supervision/frame.yaml', (text) =>
    text.replace('kind:', 'colour: red\nkind:'),
  );
  expect(faults).toEqual([
    expect.stringContaining('policy_verb_without_executor hazard'),
    expect.stringContaining('policy_field_unknown listed-supervision/frame.yaml'),
  ]);
});

test.each([
  [
    'a repetition backwards',
    'policy_term_direction',
    (text: string) =>
      text.replace(/(id: leader.*confidence: office) }/, '$1, repeat: { every: 1 working days before, times: 2 } }'),
  ],
  [
    'a cadence due some hours later',
    'policy_term_unit',
    (text: string) => text.replace('term: 10 natural days', 'cadence: { every: year, count: 1, dueAfter: 2 hours }'),
  ],
])('%s is refused', (_what, code, change) => {
  dir.keepOnly('hazard');
  expect(dir.faultsAfter(HAZARD, change)).toEqual([expect.stringMatching(new RegExp(`^${code} ${HAZARD}:\\d+$`))]);
});

test('a directory without a policy is refused, and so is a file whose name would hide it', () => {
  dir.keepOnly('nothing');
  expect(() => readPolicies(dir.path)).toThrow(expect.objectContaining({ code: 'policy_directory_empty', line: null }));
  expect(dir.messagesWith('national.yml', 'id: x')).toEqual([expect.stringMatching(/^national\.yml：.*请改名/)]);
});
