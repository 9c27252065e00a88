import { tidy, tidyList } from './tidy.ts';

test.each([
  ['  柳湾村 ', '柳湾村'],
  ['各村(社区)', '各村（社区）'],
  ['柳湾村\u200b', '柳湾村'],
  ['Ａ厂', 'A厂'],
])('%j means %s', (text, name) => {
  expect(tidy(text)).toBe(name);
});

test('a list may use any of the usual separators and repeats nothing', () => {
  expect(tidyList('安办、镇安办，应急办；安办\n安监站')).toEqual(['安办', '镇安办', '应急办', '安监站']);
});
