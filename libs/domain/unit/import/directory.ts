import type { PostRole } from '../post-role.ts';
import type { UnitKind } from '../unit-kind.ts';

/** What the office already knows, as far as an import must respect it. */
export interface KnownDirectory {
  units: readonly { id: string; name: string; kind: UnitKind; retired: boolean; isOffice: boolean }[];
  /** Spelling → unit id. */
  aliases: ReadonlyMap<string, string>;
  people: readonly {
    id: string;
    name: string;
    phone: string | null;
    email: string | null;
    posts: readonly { unitId: string; role: PostRole }[];
  }[];
}

/** A row of the sheet 单位, as typed; `row` is Excel's own number. */
export interface UnitRow {
  row: number;
  name: string;
  kind: string;
  parent: string;
  aliases: string;
  members: string;
  isOffice: string;
}

/** A row of the sheet 人员: one post of one person. */
export interface PersonRow {
  row: number;
  name: string;
  phone: string;
  email: string;
  unit: string;
  role: string;
}

/** Names refer to units of the same import or known ones; who writes the plan resolves them. */
export interface PlannedUnit {
  name: string;
  kind: UnitKind;
  parent: string | null;
  aliases: string[];
  members: string[];
  isOffice: boolean;
}

export interface PlannedPerson {
  /** A known person who gets further posts, or null for a new one. */
  id: string | null;
  name: string;
  phone: string | null;
  email: string | null;
  posts: { unit: string; role: PostRole }[];
}

export interface DirectoryPlan {
  units: PlannedUnit[];
  people: PlannedPerson[];
}
