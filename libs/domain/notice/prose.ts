import { readDeadlines } from './deadline.ts';
import { FoldedText } from './folded-text.ts';
import type { Deadline, Span } from './notice.ts';
import { maskQuotations } from './quotation.ts';
import type { TimeContext } from './time-point.ts';

export interface ProseDeadlines {
  /** Last day of a consultation（征求意见 … 反馈）. */
  readonly consultation: Deadline | null;
  readonly others: readonly Deadline[];
}

const REPLY = /意见|反馈|征求/;

/** Deadlines of the covering letter and the introduction, which belong to no numbered item. */
export const readProseDeadlines = (source: string, pieces: readonly Span[], context: TimeContext): ProseDeadlines => {
  const folded = new FoldedText(source, pieces);
  const asksForOpinions = /征求[^。]{0,80}意见|意见建议|修改意见/.test(folded.text);
  const { deadlines } = readDeadlines(folded, maskQuotations(folded.text), [], context);
  const orders = deadlines.filter(({ kind, date }) => kind === 'date' && date !== null);
  const consultation = asksForOpinions
    ? orders.find(({ start, end }) => REPLY.test(source.slice(Math.max(0, start - 20), end + 20)))
    : undefined;
  return { consultation: consultation ?? null, others: orders.filter((deadline) => deadline !== consultation) };
};
