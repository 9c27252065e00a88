import { readActors } from './actor.ts';
import type { Block } from './block.ts';
import { foldBlock } from './block.ts';
import { readCadences } from './cadence.ts';
import { readDeadlines } from './deadline.ts';
import { asksWhether, isDeclarative, isInFrame, ordersDelivery, urgesBelowHeading, urgesOnly } from './declaration.ts';
import { binds, statesPurpose } from './frame-sentence.ts';
import { FoldedText } from './folded-text.ts';
import type { Item } from './item.ts';
import { headingLineEnd } from './heading-line.ts';
import { headingUnits } from './heading-unit.ts';
import { readItemTitle } from './item-title.ts';
import { readLimits } from './limit.ts';
import type { Deadline, NoticeTask, TaskKind, UnitMention } from './notice.ts';
import { maskQuotations } from './quotation.ts';
import { readQuotas } from './quota.ts';
import { blankOut } from './time-match.ts';
import { kindOfTimes } from './task-kind.ts';
import type { TimeContext } from './time-point.ts';
import { readUnitClauses } from './unit-clause.ts';
import type { ClauseFault } from './unit-clause.ts';

export interface ReadTask {
  readonly task: NoticeTask;
  readonly faults: readonly ClauseFault[];
  readonly invalid: readonly Deadline[];
}

/** Longer text above the items is an introduction, whose clause is its own. */
const LONGEST_HEADING = 500;

/** A clause on a heading holds for the items below it that have none. */
const inheritedUnits = (source: string, block: Block): readonly UnitMention[] => {
  for (let at = block.parent; at; at = at.parent) {
    if (at.pieces.reduce((length, { start, end }) => length + end - start, 0) > LONGEST_HEADING) continue;
    const { units } = readUnitClauses(foldBlock(source, at));
    if (units.length > 0) return units;
  }
  return [];
};

/** Whoever the clause names, else the clause of a heading, else the heading itself, else the sentence. */
const firstNamed = (
  source: string,
  block: Block,
  folded: FoldedText,
  own: readonly UnitMention[],
): readonly UnitMention[] => {
  if (own.length > 0) return own;
  const inherited = inheritedUnits(source, block);
  if (inherited.length > 0) return inherited;
  const headed = headingUnits(source, block);
  return headed.length > 0 ? headed : readActors(folded);
};

const kindOf = (
  source: string,
  item: Item,
  folded: FoldedText,
  times: Pick<NoticeTask, 'units' | 'deadlines' | 'cadences' | 'quotas' | 'limits'>,
): TaskKind => {
  const ordersTime = times.deadlines.length + times.cadences.length + times.quotas.length + times.limits.length > 0;
  const isCharged = times.units.some(({ role }) => role !== 'actor');
  const isOrdered = ordersTime || isCharged;
  if (!isCharged && asksWhether(folded.text)) return 'declaration';
  if (!isOrdered && statesPurpose(folded.text)) return 'declaration';
  if (!isOrdered && isInFrame(source, item.block) && !binds(folded.text)) return 'declaration';
  const opensWithActor = times.units.some(({ start }) => start === folded.span(0, 1).start);
  const isDelivery = opensWithActor && ordersDelivery(folded.text);
  const urges = opensWithActor ? urgesOnly(folded.text) : urgesBelowHeading(folded.text, headingLineEnd(folded));
  if (!isOrdered && urges) return 'declaration';
  if (!isOrdered && !isDelivery && isDeclarative(source, item.block)) return 'declaration';
  return kindOfTimes(times);
};

/** Reads one item: units, times and quantities, each with its place in the file. */
export const readTask = (source: string, item: Item, ref: string, context: TimeContext): ReadTask => {
  const folded = new FoldedText(source, item.pieces);
  const clauses = readUnitClauses(folded);
  const open = maskQuotations(
    blankOut(
      folded.text,
      clauses.covered.map(({ from, to }) => [from, to] as const),
    ),
  );
  const { deadlines, invalid } = readDeadlines(folded, open, clauses.times, context);
  const found = {
    units: firstNamed(source, item.block, folded, clauses.units),
    deadlines,
    cadences: readCadences(folded, open),
    quotas: readQuotas(folded, open),
    limits: readLimits(folded, open, deadlines),
  };
  const firstClause = Math.min(folded.text.length, ...clauses.covered.slice(0, 1).map(({ from }) => from));
  const kind = kindOf(source, item, folded, found);
  const { start, end } = item;
  const task = {
    ref,
    title: readItemTitle(source, item, firstClause),
    sourceText: source.slice(start, end),
    start,
    end,
    kind,
    ...found,
  };
  return { task, faults: clauses.faults, invalid };
};
