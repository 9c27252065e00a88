import { FoldedText } from './folded-text.ts';
import { readUnitClauses } from './unit-clause.ts';

const read = (text: string) => readUnitClauses(new FoldedText(text, [{ start: 0, end: text.length }]));
const shown = (text: string): string =>
  read(text)
    .units.map(({ name, role }) => `${name}/${role}`)
    .join(' ');

describe('a label without a colon before names', () => {
  test.each([
    ['检查。\n责任单位 镇安办、镇派出所', '镇安办/responsible 镇派出所/responsible'],
    ['检查。\n责任单位　镇安办、镇派\n出所', '镇安办/responsible 镇派出所/responsible'],
    ['检查。\n责任单位\t镇安办', '镇安办/responsible'],
    ['检查。责任单位 镇安办', '镇安办/responsible'],
    ['检查。\n责任单位镇安办、各村（社区）', '镇安办/responsible 各村（社区）/responsible'],
    ['检查。\n责任部门\n镇安办、镇派出所\n各村', '镇安办/responsible 镇派出所/responsible 各村/responsible'],
    ['检查。\n责任单位：镇安办\n镇派出所', '镇安办/responsible 镇派出所/responsible'],
    ['牵头单位 县应急局 配合单位 县公安局、县交通局', '县应急局/lead 县公安局/cooperating 县交通局/cooperating'],
    ['检查。\n牵头单位\t县应急局\n配合单位\t县公安局', '县应急局/lead 县公安局/cooperating'],
    ['检查。牵头单位 县应急局，配合单位 县公安局', '县应急局/lead 县公安局/cooperating'],
    ['检查。（责任单位：镇安办；配合单位 镇派出所）', '镇安办/responsible 镇派出所/cooperating'],
    ['检查。\n责任单位 镇安办 完成时限 12月', '镇安办/responsible'],
    ['检查。责任单位 镇安办 责任人 甲某', '镇安办/responsible'],
    ['检查。\n责任单位 镇安办\n检查各村消防通道，逐户登记。', '镇安办/responsible'],
    ['检查。\n责任单位 各乡镇，区应急局按职责分工负责', '各乡镇/responsible 区应急局/responsible'],
  ])('%j names %s', (text, units) => expect(shown(text)).toBe(units));

  test('a list left open is told', () => {
    expect(read('责任部门 镇安办等部门').faults.map(({ code }) => code)).toEqual(['open_unit_list']);
  });

  test('a time behind its label is looked for there', () => {
    const text = '责任单位 镇安办 完成时限 12月';
    expect(read(text).times).toEqual([{ from: text.replaceAll(' ', '').indexOf('12月'), to: 14 }]);
  });
});

describe('a word of a sentence is no label', () => {
  test.each([
    '检查。\n责任单位要落实到各村',
    '检查。\n责任单位要落实整改措施。',
    '检查。\n责任单位落实整改措施。',
    '检查。\n责任单位未按要求整改的公司',
    '检查。\n责任部门 完成整改，镇安办',
    '检查。\n牵头单位和配合单位',
    '检查。\n牵头单位 每月向镇安办',
    '检查。\n责任单位 负责人\n镇安办 甲某',
    '各责任单位 镇安办要检查',
    '由牵头单位 县应急局组织',
    '压实责任单位镇安办',
    '检查。\n责任单位及职责',
    '检查。\n责任单位',
  ])('%j', (text) => expect(shown(text)).toBe(''));
});
