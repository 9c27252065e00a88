import type { Reached } from '../../domain/audience/directory.ts';
import type { PostRole } from '../../domain/unit/post-role.ts';
import type { LetterKind } from '../../domain/letter/letter.ts';

/** Somebody with a post in a unit. */
export interface Recipient extends Reached {
  unitId: string;
}

export interface KnownUnit {
  id: string;
  name: string;
  parentId: string | null;
}

export interface Authorisation {
  id: string;
  kind: LetterKind;
  accountId: string;
  signatoryName: string;
}

/** What the database knows beside the case: units, who holds which post, standing authorisations. */
export interface World {
  units: ReadonlyMap<string, KnownUnit>;
  office: KnownUnit | null;
  /** Living people by `<unitId>/<role>`. */
  holders: ReadonlyMap<string, readonly Recipient[]>;
  authorisations: ReadonlyMap<LetterKind, Authorisation>;
  /** Link codes that exist, and those the steps of this batch make, by `<caseId>/<personId>/<generation>`. */
  codes: Map<string, string>;
}

/** For steps that tell nobody anything. */
export const NOBODY: World = {
  units: new Map(),
  office: null,
  holders: new Map(),
  authorisations: new Map(),
  codes: new Map(),
};

export function holdersOf(world: World, unitId: string, role: PostRole): readonly Recipient[] {
  return world.holders.get(`${unitId}/${role}`) ?? [];
}
