import { isCollective } from './collective.ts';
import type { FoldedText } from './folded-text.ts';
import { findImplicitRuns } from './implicit-clause.ts';
import { findLabelledRuns } from './labelled-run.ts';
import type { LabelledRun } from './labelled-run.ts';
import type { Span, UnitMention, UnitRole } from './notice.ts';
import { isPossibleName } from './possible-name.ts';
import { LONGEST_NAME, splitUnitList } from './unit-list.ts';
import type { UnitChunk } from './unit-list.ts';
import { readUnitName } from './unit-name.ts';

export interface ClauseFault extends Span {
  readonly code: 'misprinted_clause' | 'unclosed_clause' | 'open_unit_list' | 'unread_unit';
  readonly raw: string;
}

export interface UnitClauses {
  readonly units: readonly UnitMention[];
  /** Folded positions the clauses cover; no date or quantity is looked for there. */
  readonly covered: readonly { readonly from: number; readonly to: number }[];
  /** Folded places of labelled deadlines（完成时限：…）. */
  readonly times: readonly { readonly from: number; readonly to: number }[];
  readonly faults: readonly ClauseFault[];
}

/** A person mends an item after a few faults; a hostile text has a million. */
const MOST_FAULTS = 50;

const readRun = (
  folded: FoldedText,
  run: Pick<LabelledRun, 'from' | 'to'>,
  role: UnitRole,
  faults: ClauseFault[],
): UnitMention[] => {
  const chunks = splitUnitList(folded, run.from, run.to)
    .filter((chunk) => chunk.to - chunk.from <= LONGEST_NAME)
    .map((chunk) => ({ chunk, name: readUnitName(folded.text.slice(chunk.from, chunk.to)) }));
  const spread = new Map<UnitChunk, UnitRole>();
  let later: { group: number; role: UnitRole } | null = null;
  for (const { chunk, name } of chunks.toReversed()) {
    if (name.role) later = name.spreads ? { group: chunk.group, role: name.role } : null;
    else if (later?.group === chunk.group) spread.set(chunk, later.role);
  }
  return chunks.flatMap(({ chunk, name }) => {
    const from = chunk.from + name.skip;
    const to = from + name.length;
    if (name.open)
      faults.push({
        code: 'open_unit_list',
        raw: folded.raw(chunk.from, chunk.to),
        ...folded.span(chunk.from, chunk.to),
      });
    if (name.length === 0) return [];
    const words = folded.text.slice(from, to);
    if (!isPossibleName(words)) {
      faults.push({ code: 'unread_unit', raw: folded.raw(from, to), ...folded.span(from, to) });
      return [];
    }
    return {
      name: folded.printed(from, to),
      role: name.role ?? spread.get(chunk) ?? role,
      collective: isCollective(words),
      ...folded.span(from, to),
    };
  });
};

/** A cell whose column says what its units do. */
export const readUnitCell = (folded: FoldedText, role: UnitRole, faults: ClauseFault[]): UnitMention[] =>
  withoutRepeats(readRun(folded, { from: 0, to: folded.text.length }, role, faults));

const withoutRepeats = (units: readonly UnitMention[]): UnitMention[] => {
  const seen = new Set<string>();
  return units.filter(({ name, role }) => {
    const key = `${role} ${name}`;
    return seen.has(key) ? false : seen.add(key);
  });
};

/** All units an item's clauses name, in printed order. */
export const readUnitClauses = (folded: FoldedText): UnitClauses => {
  const faults: ClauseFault[] = [];
  const labelled = findLabelledRuns(folded);
  const runs = labelled.some(({ meaning }) => meaning !== 'time' && meaning !== 'other')
    ? labelled
    : [...labelled, ...findImplicitRuns(folded)];
  const units: UnitMention[] = [];
  for (const run of runs) {
    if (run.meaning === 'time' || run.meaning === 'other') continue;
    units.push(...readRun(folded, run, run.meaning, faults));
    const raw = folded.raw(run.start, run.from);
    if (run.misprinted) faults.push({ code: 'misprinted_clause', raw, ...folded.span(run.start, run.from) });
    if (run.unclosed) faults.push({ code: 'unclosed_clause', raw, ...folded.span(run.start, run.end) });
  }
  return {
    units: withoutRepeats(units),
    covered: runs.filter(({ meaning }) => meaning !== 'time').map((run) => ({ from: run.start, to: run.end })),
    times: runs.filter(({ meaning }) => meaning === 'time').map((run) => ({ from: run.from, to: run.to })),
    faults: faults.slice(0, MOST_FAULTS),
  };
};
