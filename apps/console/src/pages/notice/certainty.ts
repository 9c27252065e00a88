import type { NoticeDoubt, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import {
  certaintyOf,
  type Certainty,
  type CertaintyReason,
  type ReadingCertainty,
} from '../../../../../libs/domain/notice-matching/reading-certainty.ts';

/** Shape and word; the colour only repeats them. */
export const CERTAINTY_LOOKS: Record<Certainty, { shape: string; word: string }> = {
  high: { shape: '●', word: '把握高' },
  middle: { shape: '◐', word: '把握中' },
  low: { shape: '○', word: '把握低' },
};

const REASON_WORDS: Record<CertaintyReason, string> = {
  damaged_text: '原文有错漏',
  open_time: '时间说得不确定',
  several_days: '写了几个日期',
  unit_from_sentence: '单位是从句子里读出的',
  unit_from_heading: '单位写在本项之外',
  open_unit_list: '单位名单没有写全',
  assumed_year: '年份按文件推定',
  kind_from_wording: '按措辞判为宣示条款',
};

/** How surely a clause was read, while nobody has decided on it; null afterwards. */
export function certaintyOfTask(task: NoticeTaskView, doubts: readonly NoticeDoubt[]): ReadingCertainty | null {
  if (task.status !== 'proposed') return null;
  const { kind: readAs = task.kind, deadlines } = task.reading;
  return certaintyOf({ ...task, readAs, deadlines, doubts: doubts.map(({ code }) => code) });
}

/** `单位是从句子里读出的、年份按文件推定`; empty for what was read word for word. */
export const reasonWords = ({ reasons }: ReadingCertainty): string =>
  reasons.map((reason) => REASON_WORDS[reason]).join('、');
