import { caseUnitsOf, unitIdsOf } from './case-units.ts';
import type { IssueTask } from './issue-task.ts';

type Clause = Pick<IssueTask, 'kind' | 'units'>;

/** What one unit has to read of a notice, in printed order. */
export interface Acknowledgement<T extends Clause> {
  readonly unitId: string;
  readonly clauses: readonly T[];
}

/**
 * Who acknowledges which declarations of a notice, of those of its clauses that go out. One that names units concerns these; one that
 * names none, or names one that the unit tree does not know, concerns everybody the notice reaches: units that answer for a task or a
 * duty, those its declarations name, and its addressees.
 */
export function acknowledgementsOf<T extends Clause>(
  going: readonly T[],
  addresseeIds: readonly string[],
): Acknowledgement<T>[] {
  const declarations = going.filter(({ kind }) => kind === 'declaration');
  const everybody = new Set([
    ...going.flatMap((clause) => (clause.kind === 'declaration' ? [] : caseUnitsOf(clause).responsible)),
    ...declarations.flatMap(namedIn),
    ...addresseeIds,
  ]);
  const read = new Map<string, T[]>();
  for (const clause of declarations) {
    for (const id of isForEverybody(clause) ? everybody : new Set(namedIn(clause))) {
      read.set(id, [...(read.get(id) ?? []), clause]);
    }
  }
  return [...everybody].flatMap((unitId) => {
    const clauses = read.get(unitId);
    return clauses === undefined ? [] : [{ unitId, clauses }];
  });
}

const namedIn = ({ units }: Clause): string[] => units.flatMap(unitIdsOf);

/** Whether a declaration concerns everybody the notice reaches, not only those it names. */
export const isForEverybody = ({ units }: Pick<Clause, 'units'>): boolean =>
  units.length === 0 || units.some((unit) => unitIdsOf(unit).length === 0);
