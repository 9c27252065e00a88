import { In, IsNull, type EntityManager } from 'typeorm';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { UnitDirectory } from '../../../../libs/domain/notice-matching/unit-match.ts';
import { UnitAliasEntity } from '../../../../libs/persistence/entities/unit-alias.entity.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import type { DraftTask } from './notice-draft.ts';

/** The unit tree for matching: active units that can be given a task, and apart from them the collective groups. */
export async function loadDirectory(
  manager: EntityManager,
): Promise<{ units: UnitDirectory; groups: ReadonlyMap<string, string> }> {
  const rows = await manager.findBy(UnitEntity, { retiredAt: IsNull() });
  const aliases = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  for (const row of await manager.find(UnitAliasEntity)) aliases.get(row.unitId)?.push(row.alias);
  const known = rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    aliases: aliases.get(row.id) ?? [],
  }));
  const groups = known.filter((unit) => unit.kind === 'collective');
  return {
    units: new UnitDirectory(known.filter((unit) => unit.kind !== 'collective')),
    groups: new Map(groups.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit.id] as const))),
  };
}

/** Names of the active units that tasks refer to, and of those asked for beside them, by id. */
export async function activeNames(
  manager: EntityManager,
  tasks: readonly DraftTask[],
  beside: readonly string[] = [],
): Promise<Map<string, string>> {
  const ids = new Set<string | null>(
    tasks.flatMap(({ units }) => units.flatMap((unit) => [unit.unitId, ...unit.memberIds])),
  );
  const wanted = [...ids, ...beside].filter((id) => id !== null);
  const rows = await manager.find(UnitEntity, {
    where: { id: In(wanted), retiredAt: IsNull() },
    select: { id: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Names of units by id, retired ones among them. */
export async function unitNames(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await manager.find(UnitEntity, { where: { id: In([...ids]) }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Units with a contact person who has a telephone number or an e-mail address. */
export async function reachableUnits(manager: EntityManager, unitIds: readonly string[]): Promise<Set<string>> {
  const rows: { unit_id: string }[] = await manager.query(
    `select distinct p.unit_id from post p join person x on x.id = p.person_id
     where p.unit_id = any($1) and p.role = 'contact' and x.retired_at is null
       and (x.phone is not null or x.email is not null)`,
    [unitIds],
  );
  return new Set(rows.map((row) => row.unit_id));
}

/** The units behind ids that a task may be given to. Refuses `unit_not_found` and `unit_is_collective`. */
export async function assignableUnits(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, UnitEntity>> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length === 0 ? [] : await manager.findBy(UnitEntity, { id: In(wanted), retiredAt: IsNull() });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const id of wanted) {
    const unit = byId.get(id);
    if (unit === undefined) {
      throw new Refusal('invalid', 'unit_not_found', '选择的单位不存在或已停用，请重新选择。', [
        { path: 'unitId', value: id, message: '没有这个单位' },
      ]);
    }
    if (unit.kind === 'collective') {
      throw new Refusal(
        'invalid',
        'unit_is_collective',
        `“${unit.name}”是集合名称，不能直接承担任务；请选择其中的具体单位。`,
      );
    }
  }
  return byId;
}
