import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';

const MAY_2026 = { year: 2026, issuedOn: '2026-05-20' };
const read = (text: string) => {
  const folded = new FoldedText(text, [{ start: 0, end: text.length }]);
  return readDeadlines(folded, folded.text, [], MAY_2026).deadlines;
};

test.each([
  ['6月3日、10日、17日前报送', ['2026-06-03', '2026-06-10', '2026-06-17']],
  ['6月3日前、10日前报送', ['2026-06-03', '2026-06-10']],
  ['2027年1月5日和25日前报送', ['2027-01-05', '2027-01-25']],
  ['6月3日、31日前报送', ['2026-06-03']],
  ['2027年5月、9月分别组织', ['2027-05-31', '2027-09-30']],
  ['2027年5月、9月底前完成', ['2027-05-31', '2027-09-30']],
  ['每月10日、25日前报送', [null]],
])('%s is a time for each of them: %j', (text, dates) => {
  expect(read(text).map(({ date }) => date)).toEqual(dates);
});

test('behind a label each month of a list is a time', () => {
  const label = '完成时限：';
  const folded = new FoldedText(`${label}6月、11月各一次`, [{ start: 0, end: 16 }]);
  const labelled = [{ from: label.length, to: folded.text.length }];
  const { deadlines } = readDeadlines(folded, folded.text, labelled, MAY_2026);
  expect(deadlines.map(({ raw, date }) => [raw, date])).toEqual([
    ['6月', '2026-06-30'],
    ['11月', '2026-11-30'],
  ]);
});
