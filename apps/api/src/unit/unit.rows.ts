import type { EntityManager } from 'typeorm';
import { UnitAliasEntity } from '../../../../libs/persistence/entities/unit-alias.entity.ts';
import { UnitMemberEntity } from '../../../../libs/persistence/entities/unit-member.entity.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';

/** Replaces the spellings of a unit; those that stay keep their date. */
export async function writeAliases(manager: EntityManager, unitId: string, aliases: readonly string[], at: Date) {
  await manager.query('delete from unit_alias where unit_id = $1 and alias <> all($2::text[])', [unitId, aliases]);
  const rows = aliases.map((alias) => ({ alias, unitId, createdAt: at }));
  if (rows.length > 0)
    await manager.createQueryBuilder().insert().into(UnitAliasEntity).values(rows).orIgnore().execute();
}

export async function writeMembers(manager: EntityManager, groupId: string, memberIds: readonly string[]) {
  await manager.delete(UnitMemberEntity, { groupId });
  const rows = [...new Set(memberIds)].map((memberId) => ({ groupId, memberId }));
  if (rows.length > 0) await manager.insert(UnitMemberEntity, rows);
}

/** Exactly one unit is the safety office: the mark moves, it is never doubled. */
export async function moveOfficeMark(manager: EntityManager, unitId: string): Promise<void> {
  await manager.update(UnitEntity, { isOffice: true }, { isOffice: false });
  await manager.update(UnitEntity, unitId, { isOffice: true });
}
