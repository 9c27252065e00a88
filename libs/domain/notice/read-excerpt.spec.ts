import { readExcerpt, trimExcerpt } from './read-excerpt.ts';

const TEXT = '通知\n\n请各村于\n2027年3月15日前报送台账。\n3.开展检查。（责任单位：镇安办）\n';
const CONTEXT = { year: 2027, issuedOn: '2027-03-01' };
const excerpt = (words: string) => {
  const start = TEXT.indexOf(words);
  return readExcerpt(TEXT, { start, end: start + words.length }, '补1', CONTEXT);
};

test('marked words are one order with their units and dates, each at its place in the whole text', () => {
  const task = excerpt('请各村于\n2027年3月15日前报送台账。');
  expect(task).toMatchObject({
    ref: '补1',
    kind: 'task',
    units: [{ name: '各村', role: 'actor', collective: true }],
    deadlines: [{ kind: 'date', date: '2027-03-15' }],
  });
  expect(TEXT.slice(task.start, task.end)).toBe(task.sourceText);
  for (const { start, end, raw } of task.deadlines) expect(TEXT.slice(start, end)).toBe(raw);
  for (const { start, end, name } of task.units) expect(TEXT.slice(start, end)).toBe(name);
});

test('the number before them is no part of the title', () => {
  expect(excerpt('3.开展检查。（责任单位：镇安办）')).toMatchObject({
    title: '开展检查',
    units: [{ name: '镇安办', role: 'responsible' }],
  });
});

test.each([
  [' \n请各村 ', { start: 2, end: 5 }],
  ['请各村', { start: 0, end: 3 }],
  [' 。\n', null],
])('%j without the blanks around it', (text, place) => {
  expect(trimExcerpt(text, { start: 0, end: text.length })).toEqual(place);
});
