import { foldSpelling, isAbbreviation, likeness, spellingVariants } from './unit-spelling.ts';

export interface DirectoryUnit {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Why a unit is suggested: printing only, place or level mark, abbreviation, shared words. */
export type MatchReason = 'printing' | 'place' | 'abbreviation' | 'similar';

export interface UnitCandidate {
  readonly unitId: string;
  readonly name: string;
  readonly reason: MatchReason;
  /** 0 to 1, only for ranking. */
  readonly score: number;
}

export type UnitMatch =
  | { readonly kind: 'matched'; readonly unitId: string; readonly by: 'name' | 'alias' }
  | { readonly kind: 'candidates'; readonly candidates: readonly UnitCandidate[] }
  | { readonly kind: 'none' };

const MAX_CANDIDATES = 5;
const LEAST_LIKENESS = 0.4;

/** The unit tree prepared for looking up many spellings. */
export class UnitDirectory {
  private readonly byName: ReadonlyMap<string, string>;
  private readonly byAlias: ReadonlyMap<string, string>;
  private readonly spellings: readonly { unit: DirectoryUnit; folded: string; variants: readonly string[] }[];

  constructor(units: readonly DirectoryUnit[]) {
    this.byName = new Map(units.map((unit) => [unit.name, unit.id]));
    this.byAlias = new Map(units.flatMap((unit) => unit.aliases.map((alias) => [alias, unit.id] as const)));
    this.spellings = units.flatMap((unit) =>
      [unit.name, ...unit.aliases].map((name) => ({
        unit,
        folded: foldSpelling(name),
        variants: spellingVariants(name),
      })),
    );
  }

  /** Taken without asking: a unit's own name, or a spelling the office has recorded as its alias. */
  exact(spelling: string): { unitId: string; by: 'name' | 'alias' } | null {
    const named = this.byName.get(spelling);
    if (named !== undefined) return { unitId: named, by: 'name' };
    const aliased = this.byAlias.get(spelling);
    return aliased === undefined ? null : { unitId: aliased, by: 'alias' };
  }

  /** The match of a spelling; everything but an exact name or alias is a suggestion for a person, best first. */
  match(spelling: string): UnitMatch {
    const exact = this.exact(spelling);
    if (exact !== null) return { kind: 'matched', ...exact };
    const candidates = this.suggest(spelling);
    return candidates.length > 0 ? { kind: 'candidates', candidates } : { kind: 'none' };
  }

  private suggest(spelling: string): UnitCandidate[] {
    const folded = foldSpelling(spelling);
    const variants = spellingVariants(spelling);
    const best = new Map<string, UnitCandidate>();
    for (const { unit, ...known } of this.spellings) {
      const found = compare(folded, variants, known);
      if (found === null || found.score <= (best.get(unit.id)?.score ?? 0)) continue;
      best.set(unit.id, { unitId: unit.id, name: unit.name, ...found });
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
      .slice(0, MAX_CANDIDATES);
  }
}

function compare(
  folded: string,
  variants: readonly string[],
  known: { folded: string; variants: readonly string[] },
): { reason: MatchReason; score: number } | null {
  if (folded === known.folded) return { reason: 'printing', score: 1 };
  if (variants.some((variant) => known.variants.includes(variant))) return { reason: 'place', score: 0.9 };
  for (const mine of variants) {
    for (const theirs of known.variants) {
      if (isAbbreviation(mine, theirs) || isAbbreviation(theirs, mine)) {
        const ratio = Math.min(mine.length, theirs.length) / Math.max(mine.length, theirs.length);
        return { reason: 'abbreviation', score: 0.6 + 0.2 * ratio };
      }
    }
  }
  const alike = likeness(folded, known.folded);
  return alike < LEAST_LIKENESS ? null : { reason: 'similar', score: 0.55 * alike };
}
