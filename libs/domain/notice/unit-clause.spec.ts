import { FoldedText } from './folded-text.ts';
import { readUnitClauses } from './unit-clause.ts';

const read = (text: string) => readUnitClauses(new FoldedText(text, [{ start: 0, end: text.length }]));
const shown = (text: string): string[] =>
  read(text).units.map(({ name, role, collective }) => `${name} ${role}${collective ? ' *' : ''}`);

describe('unit clause', () => {
  test.each([
    ['开展检查。（责任单位：镇安办、镇派出所）', ['镇安办 responsible', '镇派出所 responsible']],
    ['开展检查。(责任单位：镇安办，镇派出所)', ['镇安办 responsible', '镇派出所 responsible']],
    ['开展检查。（责任单位:镇安办)', ['镇安办 responsible']],
    ['有台账)(责任单位：镇安办)', ['镇安办 responsible']],
    ['责任单位：镇安办', ['镇安办 responsible']],
    ['【责任部门】镇安办', ['镇安办 responsible']],
    ['（责任\n单位\n：镇安\n\n办、镇派 出所）', ['镇安办 responsible', '镇派出所 responsible']],
    ['（牵头单位：镇安办；配合单位：镇派出所、柳湾村）', ['镇安办 lead', '镇派出所 cooperating', '柳湾村 cooperating']],
    ['牵头单位：镇安办\n配合单位：镇派出所', ['镇安办 lead', '镇派出所 cooperating']],
    ['（镇安办牵头，镇派出所、柳湾村按职责分工负责）', ['镇安办 lead', '镇派出所 responsible', '柳湾村 responsible']],
    ['（责任单位：镇安办（牵头）、镇派出所）', ['镇安办 lead', '镇派出所 responsible']],
    ['（责任单位：镇安办、镇派出所牵头，柳湾村配合）', ['镇安办 lead', '镇派出所 lead', '柳湾村 cooperating']],
    ['（责任单位：开发区（园区、管理处），镇安办）', ['开发区（园区、管理处） responsible *', '镇安办 responsible']],
    ['（责任单位：各村（社区））', ['各村（社区） responsible *']],
    ['（责任单位：镇安办和各村）', ['镇安办 responsible', '各村 responsible *']],
    ['（责任单位：区住房和城乡建设局）', ['区住房和城乡建设局 responsible']],
    ['（责任单位：镇农业农村和水利办）', ['镇农业农村和水利办 responsible']],
    ['（责任单位：各乡镇各有关单位）', ['各乡镇 responsible *', '各有关单位 responsible *']],
    ['（责任单位：镇安办 镇派出所）', ['镇安办 responsible', '镇派出所 responsible']],
    ['（责任单位：区级负有安全生产监督管理职责的部门）', ['区级负有安全生产监督管理职责的部门 responsible *']],
    ['（责任单位：镇安办，完成时限：2027年1月底前，责任人：甲某）', ['镇安办 responsible']],
    ['（镇农业农村办牵头，派出所、海事站点配合）', ['镇农业农村办 lead', '派出所 cooperating', '海事站点 cooperating']],
    ['（镇应急分局牵头，镇应急办、环保办分工负责）', ['镇应急分局 lead', '镇应急办 responsible', '环保办 responsible']],
    ['（责任单位：镇应急办；时间节点：2026年8月）', ['镇应急办 responsible']],
    ['（责任单位：镇应急办；时间：9月底）', ['镇应急办 responsible']],
    ['（责任单位：镇文旅办；督导单位：镇安办）', ['镇文旅办 responsible']],
    ['牵头部门：县应急局  责任人：李某  配合部门：县公安局', ['县应急局 lead', '县公安局 cooperating']],
    ['（责任单位：镇安办、各乡镇；力争9月底前完成）', ['镇安办 responsible', '各乡镇 responsible *']],
    ['（第一责任单位：镇安办，第二责任单位：镇派出所）', ['镇安办 lead', '镇派出所 responsible']],
    ['（责任单位：：镇文旅办、、各文保单位）', ['镇文旅办 responsible', '各文保单位 responsible *']],
    ['（责任单位：镇安办，镇消防救援站指导）', ['镇安办 responsible', '镇消防救援站 cooperating']],
    ['（县应急局、县公安局分别牵头）', ['县应急局 lead', '县公安局 lead']],
    ['（责任单位：县教体局……）', ['县教体局 responsible']],
    [
      '（责任单位：县应急局﹑县公安局､县交通局）',
      ['县应急局 responsible', '县公安局 responsible', '县交通局 responsible'],
    ],
    ['责任单位：县应急局 | 县公安局', ['县应急局 responsible', '县公安局 responsible']],
    ['（责任单位：市场监管所 交警中队）', ['市场监管所 responsible', '交警中队 responsible']],
    [
      '开展检查。（县应急局、县公安局，各镇政府）',
      ['县应急局 responsible', '县公安局 responsible', '各镇政府 responsible *'],
    ],
    ['开展检查。（镇安办）', ['镇安办 responsible']],
    ['开展评估（区应急局、镇安办，5月底前）。', ['区应急局 responsible', '镇安办 responsible']],
    ['完善系统（区应急局，长期）', ['区应急局 responsible']],
    ['完善应急体系（应急办公室）建设。', []],
    ['（县应急局具体负责，县公安局协助）', ['县应急局 responsible', '县公安局 cooperating']],
    ['主管单位：镇文旅办', ['镇文旅办 responsible']],
    ['（责任单位：各乡镇、街道）', ['各乡镇 responsible *', '街道 responsible *']],
    ['（责任单位：无）', []],
    ['（牵头责任单位：县委宣传部，协同责任单位：县公安局）', ['县委宣传部 lead', '县公安局 cooperating']],
    ['（牵头处室：安全处；协办部门：县公安局）', ['安全处 lead', '县公安局 cooperating']],
    ['（责任单位：镇安办。以下各项均由各村落实，不再列出）', ['镇安办 responsible']],
    ['（责任单位：镇安办。镇派出所、柳湾村）', ['镇安办 responsible', '镇派出所 responsible', '柳湾村 responsible']],
    ['组织单位：各乡镇人民政府、总工会', ['各乡镇人民政府 responsible *', '总工会 responsible']],
    ['责任单位：工业办、供电所\n检查范围：加油站、液化气站', ['工业办 responsible', '供电所 responsible']],
    ['责任单位：镇安办\n工作要求：逐户登记、建立台账', ['镇安办 responsible']],
    ['（责任单位：各县〔市、区〕政府）', ['各县〔市、区〕政府 responsible *']],
    ['责任单位：镇安办\n治理时限：2026年11月', ['镇安办 responsible']],
    [
      '检查（县住建局牵头，县公安局、县交通局按职责分工负责，二季度前完成）',
      ['县住建局 lead', '县公安局 responsible', '县交通局 responsible'],
    ],
    ['检查。（县住建局负责；长期坚持）', ['县住建局 responsible']],
    ['检查。（县住建局，2026年9月底前完成）', ['县住建局 responsible']],
    ['检查。（县住建局，上半年）', ['县住建局 responsible']],
    ['检查。（县住建局，整改完成）', []],
    ['（责任单位：县公安局及其派出所）', ['县公安局 responsible']],
    ['（责任单位：县公安局及所属派出所、镇安办）', ['县公安局 responsible', '镇安办 responsible']],
    ['（责任单位：县应急局及其下属事业单位，县教育局）', ['县应急局 responsible', '县教育局 responsible']],
    ['（责任单位：各乡镇及其所属站所）', ['各乡镇 responsible *']],
    ['（县公安局及其派出所牵头，各乡镇配合）', ['县公安局 lead', '各乡镇 cooperating *']],
    ['（责任单位：县公安局及各派出所）', ['县公安局 responsible', '各派出所 responsible *']],
    ['（责任单位：县公安局及其他有关部门）', ['县公安局 responsible', '其他有关部门 responsible *']],
    ['检查一次（每户一次），形成清单（含照片）。', []],
  ])('%j names %j', (text, units) => {
    expect(shown(text)).toEqual(units);
  });

  test.each([['责区任单位'], ['责任单住'], ['责单任位'], ['责仼单位'], ['责任的单位'], ['责任 单 位']])(
    'a label printed %s is still a unit clause',
    (label) => {
      expect(shown(`开展检查。（${label}：镇安办）`)).toEqual(['镇安办 responsible']);
    },
  );

  test.each([
    ['（责区任单位：镇安办）', ['misprinted_clause']],
    ['（责任单位：镇安办、各村', ['unclosed_clause']],
    ['（责任单位：镇安办等部门）', ['open_unit_list']],
    ['（责任单位：镇安办；力争9月底前完成）', ['unread_unit']],
    ['（责任单位：县教体局……）', ['open_unit_list']],
    ['（责任单位：镇安办）', []],
  ])('%s is told as %j', (text, codes) => {
    expect(read(text).faults.map(({ code }) => code)).toEqual(codes);
  });

  test('words that only look like a label are left alone', () => {
    expect(shown('责任编辑：甲某。联系单位电话：123。各项责任：到人。')).toEqual([]);
  });

  test('each unit quotes its own place in the file, layout included', () => {
    const text = '检查。（责任单位：镇安办、镇市\n\n场监管所）';
    const [, second] = read(text).units;
    expect(second && text.slice(second.start, second.end)).toBe('镇市\n\n场监管所');
    expect(second?.name).toBe('镇市场监管所');
  });
});
