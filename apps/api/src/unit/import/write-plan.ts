import { randomUUID } from 'node:crypto';
import type {
  DirectoryPlan,
  KnownDirectory,
  PlannedPerson,
  PlannedUnit,
} from '../../../../../libs/domain/unit/import/directory.ts';
import { PersonEntity } from '../../../../../libs/persistence/entities/person.entity.ts';
import { UnitEntity } from '../../../../../libs/persistence/entities/unit.entity.ts';
import { addPosts, insertPerson } from '../../person/person.rows.ts';
import type { Change } from '../directory.change.ts';
import { moveOfficeMark, writeAliases, writeMembers } from '../unit.rows.ts';

type Ids = Map<string, string>;

/** Writes a faultless plan inside the caller's change; names were checked to resolve. */
export async function writePlan(change: Change, plan: DirectoryPlan, known: KnownDirectory): Promise<void> {
  const ids: Ids = new Map(known.units.map((unit) => [unit.name, unit.id]));
  for (const unit of plan.units) ids.set(unit.name, randomUUID());
  for (const unit of plan.units) await writeUnit(change, unit, ids);
  // Members may stand below their collective, so that they are written when all units exist.
  for (const unit of plan.units) await writeMembers(change.manager, idOf(ids, unit.name), membersOf(unit, ids));
  for (const person of plan.people) await writePerson(change, person, ids);
}

async function writeUnit({ manager, at, record }: Change, unit: PlannedUnit, ids: Ids): Promise<void> {
  const id = idOf(ids, unit.name);
  const { name, kind, aliases, isOffice } = unit;
  const parentId = unit.parent === null ? null : idOf(ids, unit.parent);
  await manager.insert(UnitEntity, { id, name, kind, parentId, isOffice: false, createdAt: at });
  await writeAliases(manager, id, aliases, at);
  if (isOffice) await moveOfficeMark(manager, id);
  record('unit.created', { unitId: id, name, kind, parentId, aliases, memberIds: membersOf(unit, ids), isOffice });
}

async function writePerson(change: Change, person: PlannedPerson, ids: Ids): Promise<void> {
  const posts = person.posts.map(({ unit, role }) => ({ unitId: idOf(ids, unit), role }));
  if (person.id === null) {
    await insertPerson(change, { ...person, posts });
    return;
  }
  await change.manager.update(PersonEntity, person.id, { email: person.email });
  await addPosts(change.manager, person.id, posts);
  change.record('person.posts_added', { personId: person.id, posts, email: person.email });
}

const membersOf = (unit: PlannedUnit, ids: Ids): string[] => unit.members.map((name) => idOf(ids, name));

function idOf(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`import plan names an unknown unit: ${name}`);
  return id;
}
