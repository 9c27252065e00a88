import { parseNotice } from './parse-notice.ts';

const shown = (articles: string): string[] =>
  parseNotice(`河湾镇网格管理办法\n\n第一章 总则\n${articles}\n第二章 巡查\n第九条 网格员每月巡查一次。`)
    .tasks.slice(0, -1)
    .map(({ ref, kind, units }) => [ref, kind, ...units.map(({ name }) => name)].join(' '));

describe('an article of 总则 that orders something is an item, whether its unit is read or not', () => {
  test.each([
    ['第五条 专职人员应当逐户登记燃气用户。', ['第五条 task']],
    ['第六条 各村应当建立网格台账。', ['第六条 task 各村']],
    ['第七条 任何人不得损坏消防设施。', ['第七条 task']],
    ['第四条 网格管理坚持属地管理的原则。各村应当建立网格台账。', ['第四条 task 各村']],
    ['第四条 坚持预防为主的方针，逐户排查。', ['第四条 task']],
    ['第八条 网格是本镇基层治理的单元。', ['第八条 declaration']],
  ])('%s', (article, expected) => expect(shown(article)).toEqual(expected));
});

test.each([
  '第一条 为规范网格管理，制定本办法。',
  '第二条 本办法适用于全镇网格巡查。法律另有规定的，从其规定。',
  '第三条 本办法所称网格员，是指各村聘用的人员。',
  '第四条 网格管理坚持属地管理、分级负责的原则。',
  '第五条 本办法由镇安办负责解释。',
])('an article that only frames the paper is none: %s', (article) => expect(shown(article)).toEqual([]));

test('附则 may order something too', () => {
  const text = '第三章 附则\n第十条 本办法自印发之日起施行。\n第十一条 镇应急办应当将本办法报县消防大队备案。';
  const { tasks } = parseNotice(`河湾镇网格管理办法\n\n${text}`);
  expect(tasks.map(({ ref, kind }) => [ref, kind])).toEqual([['第十一条', 'task']]);
});
