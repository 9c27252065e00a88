import { PolicyDirectory } from './policy-directory.spec-support.ts';
import { readPolicies } from './policies.ts';

const RULES = 'acknowledgement/national.yaml';
const WORDS = 'acknowledgement/wording.yaml';

let dir: PolicyDirectory;
beforeEach(() => {
  dir = new PolicyDirectory();
  dir.keepOnly('acknowledgement');
});
afterEach(() => dir.remove());

test('the rules of acknowledgements are words for one message and for nobody to hear it, nothing that could fall due', () => {
  const [policy] = readPolicies(dir.path);
  expect(policy).toMatchObject({ kind: 'acknowledgement', clocks: {}, letters: {}, extension: { maximum: 0 } });
  expect(Object.keys(policy!.wording)).toEqual(['issued', 'audience_empty']);
});

test.each<[string, string, (text: string) => string, string]>([
  ['a term', RULES, (text) => `${text}clocks: { due: { term: 3 working days } }\n`, `policy_field_unknown ${RULES}:9`],
  ['a paper', WORDS, (text) => `letters: {}\n${text}`, `policy_field_unknown ${WORDS}:1`],
  [
    'no word at the issue',
    WORDS,
    (text) => text.replace('  issued:', '  handed:'),
    `policy_template_missing ${WORDS}:2`,
  ],
  [
    'a link for the office',
    WORDS,
    (text) => text.replace('请补录人员。', '请补录人员：{link}'),
    `policy_placeholder_unknown ${WORDS}:18`,
  ],
])('%s in them is refused at its place', (_what, file, change, expected) => {
  expect(dir.faultsAfter(file, change)).toEqual([expected]);
});
