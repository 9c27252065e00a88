import type { NoticeDoubt, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { segmentsOf } from './text-segments.ts';

const TEXT = '前言。1.检查，12月底前。（责任单位：区局）2.宣传。尾';
const reading = { deadlines: [], cadences: [], quotas: [], limits: [] };
const at = (word: string): { start: number; end: number } => {
  const start = TEXT.indexOf(word);
  return { start, end: start + word.length };
};
const task = (id: string, source: string, change: Partial<NoticeTaskView> = {}): NoticeTaskView => ({
  id,
  seq: 0,
  ref: id,
  title: id,
  sourceText: source,
  kind: 'task',
  status: 'proposed',
  dueOn: null,
  dueBasis: null,
  duty: null,
  dutyBasis: null,
  proposedDuty: null,
  excludeReason: null,
  reading,
  units: [],
  ...at(source),
  ...change,
});
const unit = { id: 'u', name: '区局', role: 'responsible' as const, collective: false, unitId: null, memberIds: [] };
const first = task('a', '1.检查，12月底前。（责任单位：区局）', {
  units: [{ ...unit, ...at('区局') }],
  reading: {
    ...reading,
    deadlines: [{ raw: '12月底前', kind: 'date', date: null, from: null, readings: [], ...at('12月底前') }],
  },
});
const second = task('b', '2.宣传。');

test('the runs cover the text once, in order, whatever is marked', () => {
  const doubt: NoticeDoubt = {
    id: 'd',
    taskId: null,
    code: 'x',
    severity: 'info',
    message: '存疑',
    ...at('底前。（责'),
  };
  const segments = segmentsOf(TEXT, [first, second], [doubt]);
  expect(segments.map((one) => TEXT.slice(one.start, one.end)).join('')).toBe(TEXT);
  expect(segments.find((one) => TEXT.slice(one.start, one.end) === '底前')).toMatchObject({
    taskId: 'a',
    marks: ['date', 'doubt'],
    hint: '存疑',
  });
});

test('a unit without counterpart is open, one with a counterpart is not', () => {
  const open = segmentsOf(TEXT, [first], []).find((one) => one.marks.includes('unit'));
  expect(open).toMatchObject({ taskId: 'a', open: true });
  const settled = { ...first, units: [{ ...first.units[0]!, unitId: 'x' }] };
  expect(segmentsOf(TEXT, [settled], []).find((one) => one.marks.includes('unit'))?.open).toBe(false);
});

test('text outside every clause belongs to none', () => {
  const segments = segmentsOf(TEXT, [first, second], []);
  expect(segments[0]).toMatchObject({ taskId: null, marks: [] });
  expect(segments.at(-1)).toMatchObject({ taskId: null, end: TEXT.length });
});

test('a clause inside another takes the text', () => {
  const segments = segmentsOf(TEXT, [first, task('c', '检查')], []);
  expect(segments.find((one) => TEXT.slice(one.start, one.end) === '检查')?.taskId).toBe('c');
});
