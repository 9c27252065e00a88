import { parseNotice } from './parse-notice.ts';

const found = (text: string): string[] => {
  const source = `甲镇管理办法\n\n${text}\n\n甲镇安委办\n2026年3月25日\n`;
  return parseNotice(source)
    .findings.filter(({ code }) => code === 'deadline_outside_items')
    .map(({ start, end }) => source.slice(start ?? 0, end ?? 0));
};

test.each([
  ['a day', '一、各村应当在2026年10月底前完成检查，并按下列要求报送：\n（一）填写检查表。', ['2026年10月底前']],
  ['a count', '一、各村每季度至少检查2次，每次应当：\n（一）填写检查表。', ['每季度至少检查2次']],
])('the introduction of a list that orders something by %s is told of', (_, text, times) => {
  expect(found(text)).toEqual(times);
});

test.each([
  ['a heading', '一、2026年10月底前检查\n（一）填写检查表。'],
  ['a stage with its time', '一、集中整治阶段（2026年3月1日至5月31日）。\n（一）填写检查表。'],
  ['an aim', '一、工作目标\n到2026年底，隐患动态清零，具体如下：\n1.死亡人数下降。'],
  ['an introduction without a time', '一、各村应当按下列要求报送检查情况：\n（一）填写检查表。'],
  ['an item with its own list', '一、各村检查：（1）用电；（2）用气，2026年10月底前完成。'],
])('%s is not', (_, text) => {
  expect(found(text)).toEqual([]);
});
