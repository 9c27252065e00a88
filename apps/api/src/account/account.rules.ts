import { IsNull, type EntityManager } from 'typeorm';
import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { AccountEntity } from '../../../../libs/persistence/entities/account.entity.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';

/** A unit's account needs its unit, because that is what scopes its rows; nobody else may have one. */
export async function refuseUnfitUnit(manager: EntityManager, role: AccountRole, unitId: string | null): Promise<void> {
  if (role !== 'unit') {
    if (unitId === null) return;
    throw at('account_unit_forbidden', '只有“责任单位”角色的账号才对应一个单位，请去掉单位或改选角色');
  }
  if (unitId === null) throw at('account_unit_missing', '“责任单位”角色的账号必须选择单位');
  const unit = await manager.findOneBy(UnitEntity, { id: unitId, retiredAt: IsNull() });
  if (!unit) throw at('account_unit_unknown', '所选单位不存在或已停用，请重新选择');
  if (unit.kind === 'collective') throw at('account_unit_collective', '集合名称不能拥有账号，请选择具体单位');
}

/** Somebody must always be able to administer. Administrators are locked first, so that two cannot remove each other. */
export async function refuseLastAdministrator(manager: EntityManager, accountId: string): Promise<void> {
  const administrators = await manager.find(AccountEntity, {
    where: { role: 'administrator', disabledAt: IsNull() },
    order: { id: 'asc' },
    lock: { mode: 'pessimistic_write' },
  });
  if (administrators.some(({ id }) => id !== accountId)) return;
  throw new Refusal(
    'conflict',
    'last_administrator',
    '这是最后一个可用的管理员账号，不能停用或改为其他角色。请先新建另一个管理员。',
  );
}

const at = (code: string, message: string): Refusal =>
  new Refusal('invalid', code, `${message}。`, [{ path: 'unitId', message }]);
