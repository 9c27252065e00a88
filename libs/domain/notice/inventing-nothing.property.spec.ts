import fc from 'fast-check';
import { foldChar } from './folded-text.ts';
import { matchBrackets } from './bracket.ts';
import { parseNotice } from './parse-notice.ts';

/** Pieces of the genre, right ones and broken ones, in any order. */
const PIECES = [
  '镇应急办',
  '镇派出所',
  '各村（社区）',
  '县应急局',
  '市场监管所',
  '有关部门',
  '责任单位：',
  '责任单任位：',
  '（责任单位：',
  '牵头单位：',
  '配合单位：',
  '完成时限：',
  '时间节点：',
  '督导单位：',
  '（',
  '）',
  '(',
  ')',
  '、',
  '，',
  '；',
  '。',
  '：',
  '等',
  '等部门',
  '按职责分工负责',
  '牵头',
  '配合',
  '指导',
  '要',
  '应当',
  '由',
  '力争9月底前完成',
  '2026年7月15日前',
  '7月15前',
  '每季度至少一次',
  '全年不少于4次',
  '春节前后',
  '上半年',
  '24小时值班',
  '1小时内',
  '开展隐患排查',
  '加强宣传教育',
  '\n',
  '\n\n',
  ' ',
  '\u3000',
  '1.',
  '2．',
  '一、',
  '（一）',
  '关于开展检查的通知\n',
  '云安办〔2026〕18号\n',
  '2026年5月20日\n',
] as const;
const notices = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));

const plain = (text: string): string => text.replaceAll(/[\s\u200b\ufeff*]/g, '').replaceAll(/[^]/g, foldChar);

/** A name begins and ends where its place does, all its characters there in their order; a page's junk may lie between. */
function framed(name: string, place: string): boolean {
  let next = 0;
  for (const char of place) if (char === name[next]) next += 1;
  return next === name.length && place.startsWith(name.charAt(0)) && place.endsWith(name.slice(-1));
}

const SETTINGS = { numRuns: 1_000, seed: Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_129) };

test('whatever is read stands in the text, at the place that is named', () => {
  fc.assert(
    fc.property(notices, (text) => {
      const { tasks, findings } = parseNotice(text);
      for (const task of tasks) {
        expect(task.sourceText).toBe(text.slice(task.start, task.end));
        for (const { name, start, end } of task.units)
          expect([name, framed(plain(name), plain(text.slice(start, end)))]).toEqual([name, true]);
        for (const { raw, start, end } of [...task.deadlines, ...task.cadences, ...task.quotas, ...task.limits])
          expect(text.slice(start, end)).toBe(raw);
      }
      const places = findings.map(({ start, end }) => [0, start ?? 0, end ?? text.length, text.length]);
      expect(places).toEqual(places.map((place) => place.toSorted((a, b) => a - b)));
    }),
    SETTINGS,
  );
});

test('no unit is a label, half a bracket or a sentence', () => {
  fc.assert(
    fc.property(notices, (text) => {
      for (const { name } of parseNotice(text).tasks.flatMap(({ units }) => units)) {
        const folded = plain(name);
        expect(folded).toMatch(/^[^:;,。《》]+$/);
        expect(matchBrackets(folded).size).toBe(folded.replaceAll(/[^()]/g, '').length);
      }
    }),
    SETTINGS,
  );
});
