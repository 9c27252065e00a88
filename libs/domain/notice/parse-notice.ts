import type { Block } from './block.ts';
import { readAddressees, readDeemedConsent, readPublished } from './cover.ts';
import { draftFindings, headFindings, proseFindings, tableFindings } from './document-finding.ts';
import { readHead } from './document-head.ts';
import { attachedTitles, firstTitle } from './document-title.ts';
import { isInAimSection, isInFrame, isInReport } from './declaration.ts';
import { makeFinding } from './finding.ts';
import { FoldedText } from './folded-text.ts';
import { statesFrame } from './frame-sentence.ts';
import { introFindings } from './intro-finding.ts';
import { findItems } from './item.ts';
import type { Item } from './item.ts';
import { kindLines } from './line-kind.ts';
import type { KindedLine } from './line-kind.ts';
import type { Deadline, Finding, NoticeTask, ParsedNotice, Span } from './notice.ts';
import { readLetter } from './letter-task.ts';
import { numberingFindings } from './numbering-finding.ts';
import { buildOutline } from './outline.ts';
import { withoutOpening } from './opening-words.ts';
import { splitParagraphs } from './paragraph-item.ts';
import { readProseDeadlines } from './prose.ts';
import { paragraphItems } from './prose-item.ts';
import { nameItems } from './ref.ts';
import { scheduleFindings, statesOnlyTimes } from './schedule.ts';
import { splitLines } from './source-line.ts';
import { collectiveFindings, findingsOfTask } from './task-finding.ts';
import { findTables } from './table.ts';
import type { Table } from './table-row.ts';
import { readTables } from './table-task.ts';
import { readTask } from './task.ts';
import type { ReadTask } from './task.ts';
import { timeContextOf } from './time-context.ts';
import type { TimeContext } from './time-point.ts';

/** More numbered items than any plan has: the file is something else. */
const MOST_ITEMS = 5_000;
/** More doubts than anybody reads; each item has its first ones. */
const MOST_FINDINGS = 20_000;

const orders = ({ deadlines, cadences, quotas, limits }: NoticeTask): boolean =>
  deadlines.length + cadences.length + quotas.length + limits.length > 0;

/** “到2026年底，隐患动态清零” in a section of aims is one. */
const isAimed = ({ units, deadlines, cadences, quotas, limits }: NoticeTask): boolean =>
  units.length + cadences.length + quotas.length + limits.length === 0 &&
  deadlines.every(({ raw }) => /^[到至]/.test(raw));

const ordersNothing = (source: string, { block, pieces }: Item, { task }: ReadTask): boolean => {
  if (task.units.some(({ role }) => role !== 'actor')) return false;
  if (isInAimSection(source, block)) return !orders(task) || isAimed(task);
  if (isInFrame(source, block)) return !orders(task) && statesFrame(new FoldedText(source, pieces).text);
  return !orders(task) && isInReport(source, block);
};

/** The lines of tables are read row by row and belong to no item above them. */
const withoutTables = (lines: readonly KindedLine[], tables: readonly Table[]): KindedLine[] => {
  const taken = new Set(tables.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)));
  return lines.map((line, index) => (taken.has(index) ? { ...line, kind: 'junk' } : line));
};

/** “一、任务分工表” right above a table says what the table is and orders nothing itself. */
const withoutTableHeadings = (tasks: readonly ReadTask[], tables: readonly Table[]): ReadTask[] => {
  const headings = new Set(
    tables.map(({ rows: [first] }) => tasks.findLast(({ task }) => first !== undefined && task.start < first.start)),
  );
  return tasks.filter(
    (read) =>
      !headings.has(read) || orders(read.task) || read.task.units.length > 0 || /[。；;]/.test(read.task.sourceText),
  );
};

/** The items that order something, and apart those that only say when. */
const readNumbered = (
  source: string,
  items: readonly Item[],
  roots: readonly Block[],
  context: TimeContext,
): { readonly tasks: readonly ReadTask[]; readonly schedule: readonly ReadTask[] } => {
  const refs = nameItems(roots, items);
  const tasks: ReadTask[] = [];
  const schedule: ReadTask[] = [];
  for (const [index, item] of items.entries()) {
    const read = readTask(source, item, refs[index] ?? '', context);
    if (ordersNothing(source, item, read)) continue;
    (statesOnlyTimes(source, item, read) ? schedule : tasks).push(read);
  }
  return { tasks, schedule };
};

/** “现将…印发给你们，请认真贯彻执行” conveys something else. */
const CONVEYED = /^现将[^]{0,200}(?:印发|转发|下发|通报)/;

/** A notice that numbers nothing orders by its paragraphs: those that name somebody to act, a time or a count. */
const readParagraphs = (source: string, prose: readonly Span[], context: TimeContext): ReadTask[] => {
  const found = paragraphItems(source, prose.slice(0, MOST_ITEMS))
    .map((item) => readTask(source, withoutOpening(source, item), '', context))
    .filter(({ task }) => task.units.length > 0 || orders(task));
  const own = found.filter(({ task }) => orders(task) || !CONVEYED.test(task.sourceText));
  return (own.length > 0 ? own : found).map((read, index) => ({
    ...read,
    task: { ...read.task, ref: String(index + 1) },
  }));
};

const outside = (deadlines: readonly Deadline[], places: readonly Span[]): Deadline[] =>
  deadlines.filter((deadline) => !places.some(({ start, end }) => deadline.start >= start && deadline.end <= end));

const itemsFinding = (count: number): Finding[] => {
  if (count === 0) {
    return [
      makeFinding(
        'no_items',
        '文件里没有找到任何任务：没有“一、”“（一）”“1.”这样的编号，也没有哪一段写明谁来做、何时做；请确认选对了文件',
        null,
      ),
    ];
  }
  if (count <= MOST_ITEMS) return [];
  return [
    makeFinding(
      'too_many_items',
      `文件里有${count}条编号，超过${MOST_ITEMS}条，不像一份通知；请只保留通知正文后再导入`,
      null,
    ),
  ];
};

/**
 * Reads a notice from its decoded text. Never fails: what cannot be read is null or a finding, what is not printed is
 * not invented, and every place is an offset into `source`. Takes time linear in the length of the text.
 */
export const parseNotice = (source: string): ParsedNotice => {
  const printed = kindLines(source, splitLines(source));
  const tables = findTables(source, printed);
  const lines = withoutTables(printed, tables);
  const cover = firstTitle(source, lines);
  const plans = attachedTitles(source, lines);
  const read = readHead(source, lines, cover, plans[0] ?? null);
  const { roots, prose } = buildOutline(source, lines, new Set(plans.map(({ line }) => line)));
  const context = timeContextOf(read.head);
  const { consultation, others } = readProseDeadlines(source, prose, context);
  const consultationEndsOn = consultation?.date ?? null;

  const items = findItems(source, roots).flatMap((item) => splitParagraphs(source, item));
  const { tasks: numbered, schedule } = readNumbered(source, items.slice(0, MOST_ITEMS), roots, context);
  const orderedItems = withoutTableHeadings(numbered, tables);
  const rows = readTables(source, tables, items.length > 0, context);
  const unnumbered = items.length + rows.length === 0 ? readParagraphs(source, prose, context) : [];
  const isNumbered = unnumbered.length === 0;
  const letter = readLetter(source, isNumbered ? prose : [], context, consultation ? [consultation] : [], [
    ...orderedItems,
    ...rows,
  ]);
  const tasks = [...letter.tasks, ...orderedItems, ...unnumbered, ...rows].toSorted(
    (a, b) => a.task.start - b.task.start,
  );
  const facts = { issuedOn: read.head.issuedOn, consultationEndsOn };
  return {
    document: {
      ...read.head,
      addressees: readAddressees(source, lines, cover?.nextLine ?? 0),
      publishedOn: readPublished(lines),
      consultationEndsOn,
      deemedConsent: readDeemedConsent(source, prose),
    },
    tasks: tasks.map(({ task }) => task),
    findings: [
      ...itemsFinding(items.length > MOST_ITEMS ? items.length : tasks.length),
      ...headFindings(source, read),
      ...draftFindings([cover, ...plans]),
      ...proseFindings({ consultation, others: isNumbered ? outside(others, letter.places) : [] }),
      ...scheduleFindings(schedule),
      ...introFindings(source, roots, items, context),
      ...tableFindings(source, tables),
      ...numberingFindings(roots),
      ...tasks.flatMap((task) => findingsOfTask(task, facts)),
      ...collectiveFindings(tasks.map(({ task }) => task)),
    ].slice(0, MOST_FINDINGS),
  };
};
