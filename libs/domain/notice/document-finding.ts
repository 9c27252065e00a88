import type { Title } from './document-title.ts';
import type { ReadHead } from './document-head.ts';
import { makeFinding, quote } from './finding.ts';
import type { Finding } from './notice.ts';
import type { ProseDeadlines } from './prose.ts';
import type { Table } from './table-row.ts';

const DRAFT = /征求意见稿|送审稿|讨论稿|草案|征求.*意见/;

/** Repairs and doubts about number and date of the document. */
export const headFindings = (source: string, { number, date }: ReadHead): Finding[] => {
  const found: Finding[] = [];
  if (number?.value.repaired) {
    const raw = quote(source.slice(number.place.start, number.place.end));
    found.push(
      makeFinding('repaired_document_number', `文号印成${raw}，已读作“${number.value.text}”；请核对`, number.place),
    );
  }
  if (date?.value.repaired) {
    const raw = quote(source.slice(date.place.start, date.place.end));
    const isRead = date.value.date !== null;
    const message = isRead
      ? `成文日期印成${raw}，已读作${date.value.date}；请核对`
      : `成文日期印成${raw}，有不止一种读法；请填写成文日期`;
    found.push(makeFinding(isRead ? 'repaired_issue_date' : 'ambiguous_issue_date', message, date.place));
  }
  return found;
};

/** A draft sent round for opinions binds nobody yet. */
export const draftFindings = (titles: readonly (Title | null)[]): Finding[] => {
  const draft = titles.find((title) => title !== null && DRAFT.test(title.text));
  return draft
    ? [
        makeFinding(
          'draft_for_opinions',
          `${quote(draft.text)}是征求意见或送审的稿子，还没有正式印发；请等正式文件印发后再下发任务`,
          null,
        ),
      ]
    : [];
};

/** Deadlines that stand in the covering letter or the introduction and so become no task. */
export const proseFindings = ({ others }: ProseDeadlines): Finding[] =>
  others.map((deadline) =>
    makeFinding(
      'deadline_outside_items',
      `正文之外有期限${quote(deadline.raw)}（${deadline.date}），没有列入任务；需要督办的请在原文中选中它，添加为任务`,
      deadline,
    ),
  );

/** A person mends a table after a few of its lines; a hostile file has a million. */
const MOST_OF_A_TABLE = 20;

/** Lines of tables that became no task, because their cells do not fit the header. */
export const tableFindings = (source: string, tables: readonly Table[]): Finding[] =>
  tables.flatMap(({ unread }) =>
    unread
      .slice(0, MOST_OF_A_TABLE)
      .map((line) =>
        makeFinding(
          'unread_table_row',
          `表格里的这一行和表头的列对不上，没有列入任务：${quote(source.slice(line.start, line.end))}；请对照原文核对上下各行，需要督办的在原文中选中，添加为任务`,
          line,
        ),
      ),
  );
