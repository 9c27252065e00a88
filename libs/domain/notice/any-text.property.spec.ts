import fc from 'fast-check';
import { NoticeRefusal } from './notice.refusal.ts';
import type { ParsedNotice } from './notice.ts';
import { parseNotice } from './parse-notice.ts';

const WORDS = [
  ['镇安办', '各村（社区）', '县公安局及其派出所', '区级负有监管职责的部门', '学校', '其', '等'],
  [
    '责任单位：',
    '（责任单位 ',
    '牵头单位\t',
    '配合单位',
    '责区任单位：',
    '完成时限：',
    '责任人：',
    '（牵头）',
    '按职责分工',
  ],
  [
    '2026年6月30日前',
    '6.30前',
    '71.6.30前',
    '2月30日',
    '一季度前',
    '上半年',
    '10月前',
    '每月25日前',
    '廿五日',
    '即日起至年底',
  ],
  [
    '国庆期间',
    '中秋、国庆“双节”期间',
    '“五一”节前',
    '收到通知后5个工作日内',
    '每年6月、11月各2次',
    '一、三季度',
    '每月5、20日前',
    '季后15日前',
    '每学期',
    '全年不少于4次',
    '1小时内',
  ],
  [
    '一、',
    '（一）',
    '1.',
    '1．1',
    '1.1.2 ',
    '（1）',
    '①',
    '任务一：',
    '第一阶段（3月1日至10日）：动员部署',
    '第一条 ',
    '附件：',
    '附件2',
    '| 序号 | 任务 | 责任单位 |',
    '\n序号\n任务\n责任单位\n',
    '\n1\n',
    '\n2\n',
  ],
  [
    '请各单位于',
    '报送',
    '要',
    '由',
    '负责',
    '制定本方案',
    '逾期不反馈视为无意见',
    '征求意见',
    '抄送：',
    '关于检查的通知',
  ],
  ['云安办〔2026〕18号', '2026610', '二〇二六年五月二十日', '云溪镇人民政府（盖章）', '— 3 —', '来源：', '## ', '**'],
] as const;
const MARKS = [
  '（',
  '）',
  '(',
  ')',
  '【',
  '《',
  '》',
  '“',
  '”',
  '：',
  ':',
  '，',
  '、',
  '。',
  '；',
  '.',
  '…',
  '—',
  '|',
  '\t',
] as const;
const LAYOUT = ['\n', '\r\n', '\n\n', ' ', '\u3000', '\u3000\u3000', '\u200b', '\ufeff', '\u2028', '\0'] as const;

const numeral = fc.oneof(fc.nat(2_100).map(String), fc.constantFrom('〇', '两', '廿三', '一百零二', '１２', '⑳', '⒈'));
const chinese = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fff }), { maxLength: 6 })
  .map((codes) => String.fromCharCode(...codes));
/** Half a surrogate pair is a character too. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
  .map((codes) => String.fromCharCode(...codes));

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS.flat()) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 4, arbitrary: fc.constantFrom(...LAYOUT) },
  { weight: 2, arbitrary: numeral },
  { weight: 2, arbitrary: chinese },
  { weight: 1, arbitrary: anything },
);
const texts = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
const SETTINGS = { numRuns: 600, seed: Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_130) };

/** What was read, null when the text is refused; anything else thrown fails the test. */
const read = (text: string): ParsedNotice | null => {
  try {
    return parseNotice(text);
  } catch (error) {
    if (error instanceof NoticeRefusal) return null;
    throw error;
  }
};

test('any text is read or refused, and every place quotes its source', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { tasks, findings } = read(text) ?? { tasks: [], findings: [] };
      for (const { sourceText, start, end, units, deadlines, cadences, quotas, limits } of tasks) {
        expect(text.slice(start, end)).toBe(sourceText);
        for (const one of [...deadlines, ...cadences, ...quotas, ...limits])
          expect(text.slice(one.start, one.end)).toBe(one.raw);
        for (const { name, ...place } of units) {
          const quoted = text.slice(place.start, place.end);
          expect([quoted.charAt(0), quoted.charAt(quoted.length - 1)]).toEqual([name.charAt(0), name.slice(-1)]);
        }
      }
      expect(new Set(tasks.map(({ ref }) => ref)).size).toBe(tasks.length);
      for (const { start, end } of findings) expect((start ?? 0) <= (end ?? 0) && (end ?? 0) <= text.length).toBe(true);
    }),
    SETTINGS,
  );
});
