import { itemsWords, itemWords } from './item-words.ts';

test.each([
  ['3', '第3项'],
  ['（一）', '第（一）项'],
  ['三（一）', '第三（一）项'],
  ['1.2', '第1.2项'],
  ['3-2', '第3-2项'],
  ['第四条', '第四条'],
  ['第十二条（一）', '第十二条第（一）项'],
  ['表1-2', '表1第2项'],
  ['表2-12', '表2第12项'],
  ['致文', '致文'],
  ['致文-2', '致文第2处'],
  ['阶段一', '阶段一'],
  ['阶段二3', '阶段二第3项'],
  ['1阶段二', '第1阶段二项'],
  ['任务一', '任务一'],
  ['二、六', '第二、六项'],
  ['第四条、六', '第四条、第六项'],
])('%s is cited as %s', (ref, words) => expect(itemWords(ref)).toBe(words));

test('several are cited together where they read so', () => {
  expect(itemsWords(['1', '3'])).toBe('第1、3项');
  expect(itemsWords(['1', '第四条'])).toBe('第1项、第四条');
});
