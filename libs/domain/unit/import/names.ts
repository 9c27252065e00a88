import { tidy, tidyList } from '../tidy.ts';
import type { KnownDirectory, UnitRow } from './directory.ts';

/** Finds the proper name of a unit by any spelling, in the file itself or among the known units in use. */
export class UnitNames {
  private readonly proper = new Map<string, string>();

  constructor(known: KnownDirectory, rows: readonly UnitRow[]) {
    const byId = new Map(known.units.filter((unit) => !unit.retired).map((unit) => [unit.id, unit.name]));
    for (const [alias, id] of known.aliases) {
      const name = byId.get(id);
      if (name !== undefined) this.proper.set(alias, name);
    }
    for (const name of byId.values()) this.proper.set(name, name);
    for (const row of rows) for (const alias of tidyList(row.aliases)) this.proper.set(alias, tidy(row.name));
    for (const row of rows) this.proper.set(tidy(row.name), tidy(row.name));
  }

  find(spelling: string): string | null {
    return this.proper.get(tidy(spelling)) ?? null;
  }
}
