import { fill } from './placeholders.ts';
import { asSentence } from './quotation.ts';
import { shortened } from './shortened.ts';

const MAIL = '{unit}：\n\n期限：{due}\n下一步：{next}\n\n{next}\n\n链接：{link}\n';

test('a line that would only announce an empty value is left out, with the gap it leaves', () => {
  expect(fill(MAIL, { unit: '柳湾村', due: '11月30日', next: '' })).toBe(
    '柳湾村：\n\n期限：11月30日\n\n链接：{{link}}\n',
  );
  expect(fill(MAIL, { unit: '柳湾村', due: '11月30日', next: '将再次提醒。' })).toContain('下一步：将再次提醒。');
  expect(fill('请改派。{next}', { next: '' })).toBe('请改派。');
});

test('braces in a value stay words', () => {
  expect(fill('{reason}', { reason: '{{link}} {{{x}}}' })).not.toMatch(/\{\{|\}\}/);
});

test('a text is cut between characters, never inside one', () => {
  expect(shortened('整𬒈改', 2)).toBe('整𬒈……');
  expect(shortened('整改', 2)).toBe('整改');
});

test('words put between quotation marks have the inner ones, elsewhere their own', () => {
  const title = '开展“九小场所”检查';
  expect(fill('关于尽快办结“{title}”的督促函', { title })).toBe('关于尽快办结“开展‘九小场所’检查”的督促函');
  expect(fill('“{title}”', { title: '开展“学习‘三违’案例”' })).toBe('“开展‘学习“三违”案例’”');
  expect(fill('“{number}”：{title}', { number: 'DB-1', title })).toBe(`“DB-1”：${title}`);
});

test('a quoted clause ends as a sentence, once', () => {
  expect(asSentence('立即整改（责任单位：石桥村）')).toBe('立即整改（责任单位：石桥村）。');
  expect(asSentence('立即整改。')).toBe('立即整改。');
  expect(asSentence('立即整改……')).toBe('立即整改……');
  expect(asSentence('完成危化品企业检查；')).toBe('完成危化品企业检查。');
  expect(asSentence('做到“有账可查。”')).toBe('做到“有账可查。”');
  expect(asSentence('')).toBe('');
});
