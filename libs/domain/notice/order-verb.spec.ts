import { namesDelivery, namesWork, ordersInQuestion } from './order-verb.ts';

test.each([
  ['消防设施是', false],
  ['火灾自动报警系统是', false],
  ['应急预案是', false],
  ['主要负责人是', false],
  ['安全生产组织领导是', false],
  ['灭火器配备是', false],
  ['安全培训是', false],
  ['各村对照清单是', true],
  ['镇安办检查企业是', true],
  ['各企业应当确认设施是', true],
])('“%s否…” orders: %s', (words, expected) => expect(ordersInQuestion(words)).toBe(expected));

test.each([
  ['充分认识消防安全的重要性', false],
  ['加强组织领导', false],
  ['逐户排查沿街商铺', true],
  ['拟定分工表', true],
  ['加强夜间值守', true],
])('“%s” names work: %s', (words, expected) => expect(namesWork(words)).toBe(expected));

test.each([
  ['各村要制定本村整治方案', true],
  ['各村要建立隐患台账', true],
  ['各村于月底前上报', true],
  ['各村的预案报镇安办备案', true],
  ['各村要建立长效机制', false],
  ['各村要成立', false],
])('“%s” names a delivery: %s', (words, expected) => expect(namesDelivery(words)).toBe(expected));
