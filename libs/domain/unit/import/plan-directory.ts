import type { RefusalPlace } from '../../refusal/refusal.ts';
import type { DirectoryPlan, KnownDirectory, PersonRow, UnitRow } from './directory.ts';
import { Faults } from './faults.ts';
import { UnitNames } from './names.ts';
import { planPeople } from './plan-people.ts';
import { planUnits } from './plan-units.ts';
import { PERSON_SHEET, UNIT_SHEET } from './unit-columns.ts';

/** What an import would create, and every fault of the file; with a fault nothing may be written. */
export function planDirectory(
  units: readonly UnitRow[],
  people: readonly PersonRow[],
  known: KnownDirectory,
): { plan: DirectoryPlan; faults: RefusalPlace[] } {
  const names = new UnitNames(known, units);
  const unitFaults = new Faults(UNIT_SHEET);
  const personFaults = new Faults(PERSON_SHEET);
  const plan = {
    units: planUnits(units, known, names, unitFaults),
    people: planPeople(people, known, names, personFaults),
  };
  return { plan, faults: [...unitFaults.places, ...personFaults.places] };
}
