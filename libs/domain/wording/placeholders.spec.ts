import { fill } from './placeholders.ts';
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
