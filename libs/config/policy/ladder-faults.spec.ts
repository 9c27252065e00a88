import { readCatalogue } from './catalogue.ts';
import { PolicyDirectory } from './policy-directory.spec-support.ts';

let dir: PolicyDirectory;
beforeEach(() => {
  dir = new PolicyDirectory();
});
afterEach(() => dir.remove());

const rung = (id: string) => new RegExp(` {6}- \\{ id: ${id},.*\\n`);

test('a task that is chased up to its date and no further is refused', () => {
  dir.keepOnly('task');
  const upToTheDate = (text: string) =>
    ['urge', 'supervise', 'leader', 'interview'].reduce((rest, id) => rest.replace(rung(id), ''), text);
  expect(dir.faultsAfter('task/national.yaml', upToTheDate)).toEqual([
    'policy_ladder_stops_early task/national.yaml:28',
  ]);
});

test.each([
  ['a reminder', 'remind', ['policy_ladder_stops_early task/national.yaml:28']],
  ['the urging letter', 'urge', []],
])('a task whose ladder ends with %s in the moment its date ends', (_what, verb, faults) => {
  dir.keepOnly('task');
  const atTheEnd = (text: string) =>
    ['supervise', 'leader', 'interview']
      .reduce((rest, id) => rest.replace(rung(id), ''), text)
      .replace('at: 1 working days after, time: "09:00", verb: urge', `at: "on", time: due, verb: ${verb}`);
  expect(dir.faultsAfter('task/national.yaml', atTheEnd)).toEqual(faults);
});

test.each([
  ['a report before the close', '17:10', 'escalate', ['policy_ladder_stops_early task/national.yaml:28']],
  ['a reminder at the close', '17:30', 'remind', ['policy_ladder_stops_early task/national.yaml:28']],
  ['the urging letter at the close', '17:30', 'urge', []],
  ['the urging letter after the close', '18:00', 'urge', []],
  ['a reminder after the close', '18:00', 'remind', []],
])('a task whose ladder ends on the day itself with %s', (_what, time, verb, faults) => {
  dir.keepOnly('task');
  dir.edit('task/national.yaml', (text) => text.replace('dayEndsAt: "24:00"', 'dayEndsAt: "17:30"'));
  const onTheDay = (text: string) =>
    ['supervise', 'leader', 'interview']
      .reduce((rest, id) => rest.replace(rung(id), ''), text)
      .replace('at: 1 working days after, time: "09:00", verb: urge', `at: "on", time: "${time}", verb: ${verb}`);
  expect(dir.faultsAfter('task/national.yaml', onTheDay)).toEqual(faults);
});

test('a review that is reminded of on its day and no further is accepted, as before', () => {
  dir.keepOnly('task');
  const late = /( {2}review:\n(?:.*\n){4}.*\n) {6}- \{ id: late.*\n/;
  expect(dir.faultsAfter('task/national.yaml', (text) => text.replace(late, '$1'))).toEqual([]);
});

test.each([
  ['before the urging letter', 'id: urge, at: 1 working days after', 'id: urge, at: 5 working days after'],
  [
    'together with the urging letter',
    'id: supervise, at: 3 working days after',
    'id: supervise, at: 1 working days after',
  ],
])('a supervision letter %s is a warning', (_what, before, after) => {
  dir.keepOnly('task');
  dir.edit('task/national.yaml', (text) => text.replace(before, after));
  const { entries, refusals } = readCatalogue(dir.path);
  expect(refusals).toEqual([]);
  const warnings = entries.flatMap((entry) => entry.warnings.map(({ code, line }) => [code, line]));
  expect(warnings).toContainEqual(['policy_papers_out_of_order', 34]);
});

test.each([
  ['an urging letter', 'id: urge, at: 1 working days after', 'id: urge, at: 1 working days before', 33],
  ['a supervision letter on the day itself', 'id: supervise, at: 3 working days after', 'id: supervise, at: "on"', 34],
])('%s to a unit that is still in time is refused', (_what, before, after, line) => {
  dir.keepOnly('task');
  expect(dir.faultsAfter('task/national.yaml', (text) => text.replace(before, after))).toEqual([
    `policy_paper_before_end task/national.yaml:${line}`,
  ]);
});

test('rungs behind the proposed interview are a warning, which circulars of other procedures are not', () => {
  dir.edit('task/national.yaml', (text) =>
    text.replace('id: interview, at: 8 working days after', 'id: interview, at: 3 working days after'),
  );
  const { entries, refusals } = readCatalogue(dir.path);
  expect(refusals).toEqual([]);
  const warnings = entries.flatMap((entry) => entry.warnings.map(({ code, file, line }) => [code, file, line]));
  expect(warnings).toEqual([['policy_rung_after_end', expect.stringMatching(/task\/national\.yaml$/), 35]]);
});

test.each([
  ['a report with the interview', 'id: leader, at: 4 working days after', 'id: leader, at: 8 working days after', []],
  [
    'a paper on the same day, but after the interview',
    'id: interview, at: 8 working days after, time: "09:00"',
    'id: interview, at: 4 working days after, time: "08:00"',
    ['policy_rung_after_end'],
  ],
])('the order of one day counts: %s', (_what, before, after, codes) => {
  dir.keepOnly('task');
  dir.edit('task/national.yaml', (text) => text.replace(before, after));
  const { entries } = readCatalogue(dir.path);
  expect(entries.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(codes);
});

test.each([
  ['of a day', 'spread: 10 minutes', 'spread: 1440 minutes', 9],
  ['of an afternoon', 'spread: 10 minutes', 'spread: 121 minutes', 9],
  ['past the close of business', 'dayEndsAt: "24:00"', 'dayEndsAt: "15:05"', 22],
  ['past midnight', 'id: d-0, at: "on", time: "09:00"', 'id: d-0, at: "on", time: "23:55"', 32],
  ['past the end of the term', 'id: d-0, at: "on", time: "09:00"', 'id: d-0, at: 5 minutes before, time: due', 32],
  ['past the next rung', 'id: d-0, at: "on", time: "09:00"', 'id: d-0, at: 1 working days before, time: "08:55"', 32],
])('messages spread %s are refused', (_what, before, after, line) => {
  dir.keepOnly('task');
  expect(dir.faultsAfter('task/national.yaml', (text) => text.replace(before, after))).toEqual([
    `policy_spread_too_wide task/national.yaml:${line}`,
  ]);
});

test('messages spread past midnight of a day after the last one are accepted, for nothing ends there', () => {
  dir.keepOnly('task');
  const late = (text: string) =>
    text.replace(
      'id: urge, at: 1 working days after, time: "09:00"',
      'id: urge, at: 1 natural days after, time: "23:55"',
    );
  expect(dir.faultsAfter('task/national.yaml', late)).toEqual([]);
});

test.each([
  ['none at all', 'none'],
  ['two hours', '120 minutes'],
])('a spread of %s is accepted', (_what, spread) => {
  dir.keepOnly('task');
  expect(dir.faultsAfter('task/national.yaml', (text) => text.replace('10 minutes', spread))).toEqual([]);
});
