import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROCEDURE_KINDS } from '../../domain/policy/procedure.ts';
import { readCatalogue } from './catalogue.ts';
import { readPolicies } from './policies.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-catalogue-'));
  cpSync('policies', dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(dir, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** Leaves one folder, so that a fault is looked for in few files. */
function keepOnly(folder: string): void {
  for (const name of readdirSync(dir)) if (name !== folder) rmSync(join(dir, name), { recursive: true });
}

/** The faults of the shipped files after one change, as `code file:line`. */
function faultsAfter(file: string, change: (text: string) => string): string[] {
  edit(file, change);
  return readCatalogue(dir).refusals.map(({ code, file: at, line }) => `${code} ${at.slice(dir.length + 1)}:${line}`);
}

test('every shipped file is accepted without a warning, and every procedure has rules', () => {
  const { entries, refusals } = readCatalogue(dir);
  expect(refusals).toEqual([]);
  expect(entries.flatMap(({ warnings }) => warnings.map(({ detail }) => detail))).toEqual([]);
  const kinds = new Set(entries.map(({ procedure }) => procedure.kind));
  expect(PROCEDURE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('rules without an executor are shown but never offered for opening cases', () => {
  expect(readCatalogue(dir).entries.length).toBeGreaterThan(20);
  expect(readPolicies(dir).map(({ kind }) => kind)).toEqual(['task', 'task']);
});

test('every number of the shipped rules names its source in the office’s words', () => {
  for (const { procedure } of readCatalogue(dir).entries) {
    const sources = Object.values(procedure.clocks).flatMap((clock) =>
      [clock, ...clock.rungs].map(({ source }) => source),
    );
    expect(sources.filter((source) => source === '' || /\b[A-Z]{2,4}-?\d+\b/.test(source))).toEqual([]);
  }
});

test('the frame of listed supervision holds no number, because no national rule has one', () => {
  const frame = readCatalogue(dir).entries.find(({ procedure }) => procedure.id === 'listed-frame');
  expect(Object.values(frame?.procedure.clocks ?? {}).map(({ term }) => term)).toEqual(Array(7).fill('stated'));
});

test('a local preset is its base with its own numbers, each with where it comes from', () => {
  const entries = readCatalogue(dir).entries;
  const qingdao = entries.find(({ procedure }) => procedure.id === 'listed-qingdao');
  expect(qingdao).toMatchObject({ base: { id: 'listed-frame', version: 1 } });
  expect(qingdao?.procedure.kind).toBe('listed_supervision');
  expect(qingdao?.procedure.clocks['publicity']).toMatchObject({ title: '挂牌公布', term: '5 working days' });
  expect(qingdao?.procedure.extension).toMatchObject({ maximum: 1, askBefore: '20 working days before' });
  expect(qingdao?.differences).toContainEqual({
    path: ['clocks', 'publicity', 'term'],
    from: 'listed-qingdao',
    before: 'stated',
    after: '5 working days',
  });
  const ningbo = entries.find(({ procedure }) => procedure.id === 'listed-ningbo');
  expect(ningbo?.procedure.extension).toMatchObject({ askBefore: '15 working days before' });
  expect(ningbo?.procedure.clocks['progress']).not.toHaveProperty('term');
});

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
  keepOnly('hazard');
  const faults = faultsAfter(HAZARD, change);
  expect(faults[0]).toMatch(new RegExp(`^${code} hazard/national.yaml:\\d+$`));
  expect(() => readPolicies(dir)).toThrow(expect.objectContaining({ code }));
});

test('an offered rule that names a verb without an executor is refused at that verb', () => {
  const faults = faultsAfter(ACCIDENT, (text) => text.replace('dayEndsAt:', 'offered: true\ndayEndsAt:'));
  const line =
    readFileSync(join(dir, ACCIDENT), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('verb: call')) + 1;
  expect(faults[0]).toBe(`policy_verb_without_executor ${ACCIDENT}:${line}`);
});

test('a rung after the next deadline is a warning: shown, but the program starts', () => {
  edit(ACCIDENT, (text) =>
    text.replace('id: late, at: "on", time: due', 'id: late, at: 3 working days after, time: "09:00"'),
  );
  const { entries, refusals } = readCatalogue(dir);
  expect(refusals).toEqual([]);
  const warnings = entries.flatMap((entry) => entry.warnings.map(({ code }) => code));
  expect([...new Set(warnings)]).toEqual(['policy_rung_after_next_deadline']);
});

test('all faults of all files are found at once, a base’s fault only once', () => {
  edit(HAZARD, (text) => text.replace('term: 24 hours', 'term: 24 ours').replace('verb: urge', 'verb: explode'));
  const faults = faultsAfter('listed-supervision/frame.yaml', (text) => text.replace('kind:', 'colour: red\nkind:'));
  expect(faults).toEqual([
    expect.stringContaining('policy_verb_without_executor hazard'),
    expect.stringContaining('policy_field_unknown listed-supervision/frame.yaml'),
  ]);
});

test.each([
  ['a base nobody has', 'policy_base_unknown', (text: string) => text.replace('id: listed-frame', 'id: listed-fame')],
  [
    'a base in another version',
    'policy_base_changed',
    (text: string) => text.replace('frame, version: 1', 'frame, version: 2'),
  ],
  ['itself as its base', 'policy_base_circle', (text: string) => text.replace('id: listed-frame', 'id: listed-ningbo')],
  [
    'a field of its own that is unknown',
    'policy_field_unknown',
    (text: string) => text.replace('clocks:', 'colour: red\nclocks:'),
  ],
  ['a wrong number of its own', 'policy_term_unreadable', (text: string) => text.replace('10 natural days', '10 days')],
])('a preset with %s is refused in its own file', (_what, code, change) => {
  keepOnly('listed-supervision');
  expect(faultsAfter('listed-supervision/ningbo.yaml', change)).toEqual([
    expect.stringMatching(new RegExp(`^${code} listed-supervision/ningbo.yaml:\\d+$`)),
  ]);
});
