import { foldSpelling } from '../notice-matching/unit-spelling.ts';
import type { CorrectedTask, CorrectedUnit, IssuedTask, IssuedUnit } from './amendment-task.ts';
import { folded } from './ordered-words.ts';

/**
 * Units that the corrected clause names and the issued one did not, and the reverse. What an officer added before issue is not missed,
 * what an officer left out although it was printed is not new.
 */
export function compareUnits(
  issued: Pick<IssuedTask, 'units' | 'sourceText'>,
  corrected: Pick<CorrectedTask, 'units'>,
): { added: CorrectedUnit[]; removed: IssuedUnit[] } {
  const before = folded(issued.sourceText);
  const added = corrected.units.filter(
    (unit) => !issued.units.some((known) => isSame(known, unit)) && !isPrintedAs(unit, issued.units, before),
  );
  const removed = issued.units.filter(
    (unit) => unit.isPrinted && !corrected.units.some((other) => isSame(unit, other)),
  );
  return { added: distinct(added), removed };
}

type Named = Pick<CorrectedUnit, 'name' | 'role' | 'unitId'>;

const isSame = (one: Named, other: Named): boolean =>
  one.role === other.role &&
  (foldSpelling(one.name) === foldSpelling(other.name) || (one.unitId !== null && one.unitId === other.unitId));

/** The issued clause has the name, but no mention in any role: an officer took it out. */
const isPrintedAs = ({ name }: Named, units: readonly Named[], before: string): boolean =>
  before.includes(folded(name)) && !units.some((unit) => foldSpelling(unit.name) === foldSpelling(name));

function distinct(units: readonly CorrectedUnit[]): CorrectedUnit[] {
  return units.filter((unit, at) => units.findIndex((other) => isSame(other, unit)) === at);
}
