import { PROCEDURE_KINDS } from '../../domain/policy/procedure.ts';
import { readCatalogue } from './catalogue.ts';
import { readPolicies } from './policies.ts';
import { PolicyDirectory } from './policy-directory.spec-support.ts';

let dir: PolicyDirectory;
beforeEach(() => {
  dir = new PolicyDirectory();
});
afterEach(() => dir.remove());

test('every shipped file is accepted without a warning, and every procedure has rules', () => {
  const { entries, refusals } = readCatalogue(dir.path);
  expect(refusals).toEqual([]);
  expect(entries.flatMap(({ warnings }) => warnings.map(({ detail }) => detail))).toEqual([]);
  const kinds = new Set(entries.map(({ procedure }) => procedure.kind));
  expect(PROCEDURE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

test('rules without an executor are shown but never offered for opening cases', () => {
  expect(readCatalogue(dir.path).entries.length).toBeGreaterThan(20);
  expect(readPolicies(dir.path).map(({ kind }) => kind)).toEqual(['acknowledgement', 'duty', 'task', 'task']);
});

test('every number of the shipped rules names its source in the office’s words', () => {
  for (const { procedure } of readCatalogue(dir.path).entries) {
    const sources = Object.values(procedure.clocks).flatMap((clock) =>
      [clock, ...clock.rungs].map(({ source }) => source),
    );
    expect(sources.filter((source) => source === '' || /\b[A-Z]{2,4}-?\d+\b/.test(source))).toEqual([]);
  }
});

test('the frame of listed supervision holds no number, because no national rule has one', () => {
  const frame = readCatalogue(dir.path).entries.find(({ procedure }) => procedure.id === 'listed-frame');
  expect(Object.values(frame?.procedure.clocks ?? {}).map(({ term }) => term)).toEqual(Array(7).fill('stated'));
});

test('a local preset is its base with its own numbers, each with where it comes from', () => {
  const entries = readCatalogue(dir.path).entries;
  const qingdao = entries.find(({ procedure }) => procedure.id === 'listed-qingdao');
  expect(qingdao).toMatchObject({ base: { id: 'listed-frame', version: 2 } });
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

const addedRung =
  (audience: string) =>
  (text: string): string =>
    text.replace(
      '  acceptance:\n',
      `  acceptance:\n    rungs: [{ id: own, at: "on", time: due, verb: call, ${audience}, channels: [sms], source: s }]\n`,
    );

test.each([
  ['a base nobody has', 'policy_base_unknown', (text: string) => text.replace('id: listed-frame', 'id: listed-fame')],
  [
    'a base in another version',
    'policy_base_changed',
    (text: string) => text.replace('frame, version: 2', 'frame, version: 3'),
  ],
  ['itself as its base', 'policy_base_circle', (text: string) => text.replace('id: listed-frame', 'id: listed-ningbo')],
  [
    'a field of its own that is unknown',
    'policy_field_unknown',
    (text: string) => text.replace('clocks:', 'colour: red\nclocks:'),
  ],
  [
    'a rung of its own without an id',
    'policy_field_wrong',
    (text: string) =>
      text.replace(
        '  acceptance:\n',
        '  acceptance:\n    rungs: [{ at: "on", time: due, verb: call, audience: [office], channels: [sms], source: s }]\n',
      ),
  ],
  ['a reader of its own whom nobody knows', 'policy_field_wrong', addedRung('audience: [boss]')],
  ['a wrong number of its own', 'policy_term_unreadable', (text: string) => text.replace('10 natural days', '10 days')],
])('a preset with %s is refused in its own file', (_what, code, change) => {
  dir.keepOnly('listed-supervision');
  expect(dir.faultsAfter('listed-supervision/ningbo.yaml', change)).toEqual([
    expect.stringMatching(new RegExp(`^${code} listed-supervision/ningbo.yaml:\\d+$`)),
  ]);
});

test.each([
  ['a wrong version', (text: string) => text.replace('version: 2', 'version: one'), ['policy_field_wrong']],
  ['an id nobody can read', (text: string) => text.replace('id: listed-frame', 'id: []'), ['policy_field_wrong']],
  ['an open bracket', (text: string) => text.replace('version: 2', 'version: ['), ['policy_not_yaml']],
  [
    'another id',
    (text: string) => text.replace('id: listed-frame', 'id: listed-fame'),
    ['policy_base_unknown', 'policy_base_unknown'],
  ],
])('a base with %s is missed by the presets over it only when it has another id', (_what, change, codes) => {
  dir.keepOnly('listed-supervision');
  const faults = dir.faultsAfter('listed-supervision/frame.yaml', change);
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(codes);
});

test('a base nobody has is found beside another file whose own head is refused', () => {
  dir.keepOnly('listed-supervision');
  dir.edit('listed-supervision/qingdao.yaml', (text) => text.replace('version: 2', 'version: one'));
  const faults = dir.faultsAfter('listed-supervision/ningbo.yaml', (text) =>
    text.replace('id: listed-frame', 'id: x-y'),
  );
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['policy_field_wrong', 'policy_base_unknown']);
});
