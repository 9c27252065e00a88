import { parseNotice } from './parse-notice.ts';

const refs = (text: string): string[] =>
  parseNotice(`关于督查情况的通报\n\n${text}\n\n甲镇安委办\n2026年3月25日\n`).tasks.map(({ ref }) => ref);

describe('what tells of an inspection or an aim orders nothing', () => {
  test.each([
    ['一、总体情况\n共检查企业86家。\n二、整改要求\n1.各村上报。', ['1']],
    ['一、督查基本情况。共检查企业86家。\n二、各村上报整改。', ['二']],
    ['一、存在的主要问题\n（一）甲厂未建台账。\n（二）乙村一季度未开展检查。\n二、各村上报整改。', ['二']],
    ['一、发现的问题和不足\n1.甲厂未建台账。\n二、各村上报整改。', ['二']],
    ['一、总体要求\n到2026年底，隐患动态清零。\n二、各村上报整改。', ['二']],
  ])('%j', (text, expected) => expect(refs(text)).toEqual(expected));

  test.each([
    ['a clause', '一、存在问题\n1.甲厂未建台账。（责任单位：东村）\n二、各村上报整改。', ['1', '二']],
    ['a day', '一、存在问题\n1.甲厂未建台账，4月30日前补建。\n二、各村上报整改。', ['1', '二']],
    ['a heading of another kind', '一、问题整改\n1.甲厂补建台账。\n二、各村上报整改。', ['1', '二']],
    ['a report to be made', '一、情况报送\n1.上报台账。\n二、各村上报整改。', ['1', '二']],
    ['an aim with somebody to reach it', '一、工作目标\n到2026年底，各村要清零。\n二、各村上报整改。', ['一', '二']],
    ['an aim with a day before it', '一、工作目标\n2026年6月底前完成排查。\n二、各村上报整改。', ['一', '二']],
  ])('with %s it does', (_, text, expected) => expect(refs(text)).toEqual(expected));
});

describe('among the closing requirements', () => {
  test.each([
    ['（一）各责任单位要制定本行业整治方案。', 'task'],
    ['（一）各村要建立隐患台账，落实专人。', 'task'],
    ['（一）各村要高度重视，落实责任。', 'declaration'],
    ['（一）加强领导。各村要成立领导小组。', 'declaration'],
    ['（一）制定方案，压实责任。', 'declaration'],
  ])('%s is a %s', (item, kind) => {
    const { tasks } = parseNotice(`关于检查的通知\n\n一、各村上报整改。\n二、工作要求\n${item}`);
    expect(tasks.at(-1)?.kind).toBe(kind);
  });
});

test.each([
  ['1.本办法自印发之日起施行，有效期至2027年12月31日。', 'declaration'],
  ['1.本方案由镇安办负责解释。', 'declaration'],
  ['第一条 为规范检查工作，根据有关规定，制定本办法。', 'declaration'],
  ['第二条 各村应当制定本村方案。', 'task'],
  ['1.本通知要求各村6月底前上报。', 'task'],
  ['1.各村（社区）要提高政治站位，充分认识消防安全的重要性。', 'declaration'],
  ['第一条 各村要加强组织领导，牢固树立安全发展理念。', 'declaration'],
  ['一、思想认识\n各村要提高政治站位，树牢安全发展理念。', 'declaration'],
  ['一、思想认识\n要树牢安全发展理念。', 'declaration'],
  ['一、思想认识\n各村要提高认识，逐户排查。', 'task'],
  ['一、隐患排查\n各村要提高政治站位。', 'task'],
  ['一、思想认识\n提高政治站位。（责任单位：东村）', 'task'],
  ['1.各村要高度重视，立即排查沿街商铺。', 'task'],
  ['1.各村要加强组织领导，成立工作专班。', 'task'],
  ['1.各村要提高认识，6月底前上报。', 'task'],
])('%s is a %s', (text, kind) => {
  expect(parseNotice(`关于检查的通知\n\n${text}`).tasks.map((task) => task.kind)).toEqual([kind]);
});
