import { parseNotice } from './parse-notice.ts';

const refs = (text: string): string[] => parseNotice(text).tasks.map(({ ref }) => ref);

describe('decimal numbers are items below the number they name', () => {
  test.each([
    ['1.查消防\n1.1查通道。\n1.2查器材。\n2.总结。', ['1.1', '1.2', '2']],
    ['1.查消防\n1.1 查通道。\n1.2　查器材。', ['1.1', '1.2']],
    ['1.查消防\n1．1查通道。\n1．2、查器材。', ['1.1', '1.2']],
    ['1.查消防\n1.1、查通道。\n1.2、查器材。\n2.查燃气\n2.1、查软管。', ['1.1', '1.2', '2.1']],
    ['1.查消防\n1.1查楼道\n1.1.1查杂物。\n1.1.2查电动车。\n1.2查器材。', ['1.1.1', '1.1.2', '1.2']],
    ['一、查消防\n1.1查通道。\n1.2查器材。\n二、查燃气\n2.1查软管。', ['1.1', '1.2', '2.1']],
    ['1.1查通道。\n1.2查器材。\n2.1查软管。', ['1.1', '1.2', '2.1']],
    ['1.查消防\n1.1查通道：\n（1）看杂物；\n（2）看车辆。\n1.2查器材。', ['1.1', '1.2']],
    ['1.查消防\n1.1人员密集场所检查。\n1.2家庭用气检查。', ['1.1', '1.2']],
    ['1 查消防\n1.1查通道。\n1.2查器材。\n2 查燃气\n2.1查软管。\n3 值守\n落实值班。', ['1.1', '1.2', '2.1', '3']],
    ['1.1查通道。\n1.2查器材，\n2 个月内查完。', ['1.1', '1.2']],
    ['1.1查通道。\n1.2查器材，\n3 查燃气。', ['1.1', '1.2']],
    ['一、甲\n1.查消防\n1.1查通道。\n二、乙\n1.查燃气\n1.1查软管。', ['一1.1', '二1.1']],
  ])('%j', (text, expected) => expect(refs(text)).toEqual(expected));
});

describe('figures with points that number nothing stay in their item', () => {
  test.each([
    ['a date', '1.查消防，\n1.1前报送。\n2.总结。'],
    ['a date of a later month', '1.查消防，\n6.30前报送。\n2.总结。'],
    ['a date without 前', '1.查消防，于\n1.1日上报。\n2.总结。'],
    ['a length', '1.通道宽度不少于\n1.1米。\n2.总结。'],
    ['a multiple', '1.罚款为\n1.1倍。\n2.总结。'],
    ['an amount of money', '1.投入\n1.1万元。\n2.总结。'],
    ['an amount with a blank', '1.投入\n1.1 万元。\n2.总结。'],
    ['a share', '1.上升\n1.1%。\n2.总结。'],
    ['a version', '1.使用\n1.1版系统。\n2.总结。'],
    ['hours', '1.每班\n1.1小时。\n2.总结。'],
    ['a number out of order', '1.查消防，见\n3.2节。\n2.总结。'],
    ['a number that skips', '1.查消防，见\n1.4节。\n2.总结。'],
    ['a part of another number', '1.查消防，见\n3.1节。\n2.总结。'],
  ])('%s', (_what, text) => expect(refs(text)).toEqual(['1', '2']));

  test.each([
    ['3.12植树节', '1.甲。\n2.乙。\n3.12植树节开展宣传。', ['1', '2', '3']],
    ['6.30前', '1.甲。\n2.6.30前报送。\n3.总结。', ['1', '2', '3']],
    ['6.30前 in one line', '70.甲。71.6.30前报送。\n72.总结。', ['70', '71', '72']],
    ['5月', '1.5月底前检查。\n2.总结。', ['1', '2']],
    ['24小时', '1.甲。\n2.24小时值班。', ['1', '2']],
  ])('item and figure glued together: %s', (_what, text, expected) => expect(refs(text)).toEqual(expected));
});

test.each([
  ['70.甲。\n71.6.30前报送。', '71', '6.30前', 'date', ['2026-06-30']],
  ['1.甲，于\n6.30前报送。', '1', '6.30前', 'date', ['2026-06-30']],
  ['5.甲。\n6.30前报送。', '5', '6.30前', 'date', ['2026-06-30']],
  ['1.甲。71.6.30前报送。', '1', '71.6.30前', 'ambiguous', ['2026-06-30']],
])('%j: a number before a day in figures is an item or is told', (items, ref, raw, kind, readings) => {
  const { tasks } = parseNotice(`关于开展检查的通知\n\n${items}\n\n甲镇安委办\n2026年5月20日\n`);
  const task = tasks.find((one) => one.ref === ref);
  expect(task?.deadlines).toMatchObject([{ raw, kind, readings }]);
});

describe('numbered tasks', () => {
  test.each([
    ['任务1：查通道。\n任务2：查器材。', ['任务一', '任务二']],
    ['任务一：查通道。\n任务二：查器材。', ['任务一', '任务二']],
    ['（任务1）查通道。\n（任务2）查器材。', ['任务一', '任务二']],
    ['任务1 查通道。\n任务2 查器材。', ['任务一', '任务二']],
    ['重点任务一、查通道。\n重点任务二、查器材。', ['任务一', '任务二']],
    ['任务一：查消防\n1.查通道。\n2.查器材。\n任务二：查燃气\n1.查软管。', ['任务一1', '任务一2', '任务二1']],
    ['一、分工\n任务1：查通道。\n二、分工\n任务1：查器材。', ['一任务一', '二任务一']],
    ['任务1：查通道，\n任务2完成后再查器材。', ['任务一']],
    ['任务1：查通道。\n任务一览表另发。', ['任务一']],
  ])('%j', (text, expected) => expect(refs(text)).toEqual(expected));
});
