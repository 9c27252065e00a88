import { In, type EntityManager } from 'typeorm';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { UnitKind } from '../../../../libs/domain/unit/unit-kind.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';

/** Each spelling, name or alias, belongs to one unit, so that a notice that uses it cannot be misread. */
export async function refuseTakenSpellings(
  manager: EntityManager,
  spellings: readonly string[],
  exceptUnitId: string | null,
): Promise<void> {
  const rows: { spelling: string; holder: string; retired: boolean }[] = await manager.query(
    `select s.spelling, u.name as holder, u.retired_at is not null as retired
     from unnest($1::text[]) s(spelling)
     join unit u on u.name = s.spelling or exists (select 1 from unit_alias a where a.unit_id = u.id and a.alias = s.spelling)
     where $2::uuid is null or u.id <> $2`,
    [spellings, exceptUnitId],
  );
  if (rows.length === 0) return;
  const places = rows.map(({ spelling, holder, retired }) => ({
    path: spelling === spellings[0] ? 'name' : 'aliases',
    value: spelling,
    message: retired
      ? `“${spelling}”属于已停用的“${holder}”，可重新启用它`
      : `“${spelling}”已是“${holder}”的名称或别名，请换一个`,
  }));
  const detail = `${places.map(({ message }) => message).join('；')}。`;
  throw new Refusal('conflict', 'unit_name_taken', detail, places);
}

/** A parent is a unit in use, no collective, and not the unit itself or one below it. */
export async function refuseUnfitParent(manager: EntityManager, unitId: string | null, parentId: string | null) {
  if (parentId === null) return;
  const parent = await manager.findOneBy(UnitEntity, { id: parentId });
  if (!parent || parent.retiredAt) throw wrong('parentId', 'unit_parent_unknown', '上级单位不存在或已停用，请重新选择');
  if (parent.kind === 'collective')
    throw wrong('parentId', 'unit_parent_collective', '集合名称不能作上级单位，请选择具体单位');
  if (unitId === null) return;
  const rows: { id: string }[] = await manager.query(
    `with recursive above as (
       select id, parent_id from unit where id = $1
       union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id)
     select id from above where id = $2`,
    [parentId, unitId],
  );
  if (rows.length > 0) throw wrong('parentId', 'unit_parent_circle', '上级单位不能是本单位或它的下级，请重新选择');
}

/** Only a collective has members, and they are named units in use. */
export async function refuseUnfitMembers(manager: EntityManager, kind: UnitKind, memberIds: readonly string[]) {
  if (memberIds.length === 0) return;
  if (kind !== 'collective') throw wrong('memberIds', 'unit_members_forbidden', '只有“集合名称”才有成员单位');
  const members = await manager.findBy(UnitEntity, { id: In([...memberIds]) });
  const fit = members.filter((member) => member.retiredAt === null && member.kind !== 'collective');
  if (fit.length < new Set(memberIds).size) {
    throw wrong('memberIds', 'unit_member_unknown', '成员单位里有不存在、已停用或本身是集合名称的，请重新选择');
  }
}

/** A unit that people or open cases belong to cannot become a mere name for others. */
export async function refuseCollectiveInUse(manager: EntityManager, unitId: string): Promise<void> {
  const [row]: { used: boolean }[] = await manager.query(
    `select exists (select 1 from post where unit_id = $1)
         or exists (select 1 from unit where parent_id = $1)
         or exists (select 1 from case_file where unit_id = $1 and closed_at is null) as used`,
    [unitId],
  );
  if (row!.used) throw wrong('kind', 'unit_kind_in_use', '该单位还有人员、下级或未结督办，不能改为集合名称');
}

export function refuseCollectiveOffice(kind: UnitKind, isOffice: boolean): void {
  if (isOffice && kind === 'collective') throw wrong('isOffice', 'unit_office_collective', '集合名称不能是安办');
}

const wrong = (path: string, code: string, message: string): Refusal =>
  new Refusal('invalid', code, `${message}。`, [{ path, message }]);
