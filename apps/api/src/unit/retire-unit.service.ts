import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UnitView } from '../../../../libs/contracts/http/unit.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { DirectoryChange } from './directory.change.ts';
import { readUnit } from './unit.reader.ts';
import { refuseUnfitParent } from './unit.rules.ts';

/** Units are never deleted, because cases and letters name them; a retired one gets nothing new. */
@Injectable()
export class RetireUnitService {
  constructor(@Inject(DirectoryChange) private readonly directory: DirectoryChange) {}

  retire(id: string, reason: string, actor: SignedIn): Promise<UnitView> {
    return this.directory.run(actor, async ({ manager, at, record }) => {
      const unit = await readUnit(manager, id);
      if (unit.retiredAt) return unit;
      if (unit.isOffice) throw inUse(unit, 'unit_is_office', '是安办，请先把安办标记移到别的单位');
      await refuseInUse(manager, unit);
      await manager.update(UnitEntity, id, { retiredAt: at });
      record('unit.retired', { unitId: id, name: unit.name, reason });
      return readUnit(manager, id);
    });
  }

  restore(id: string, actor: SignedIn): Promise<UnitView> {
    return this.directory.run(actor, async ({ manager, record }) => {
      const unit = await readUnit(manager, id);
      if (!unit.retiredAt) return unit;
      await refuseUnfitParent(manager, id, unit.parentId);
      await manager.update(UnitEntity, id, { retiredAt: null });
      record('unit.restored', { unitId: id, name: unit.name });
      return readUnit(manager, id);
    });
  }
}

async function refuseInUse(manager: EntityManager, unit: UnitView): Promise<void> {
  const cases: { number: string }[] = await manager.query(
    'select number from case_file where unit_id = $1 and closed_at is null order by opened_at',
    [unit.id],
  );
  if (cases.length > 0) {
    const shown = cases.slice(0, 5).map((one) => one.number);
    const numbers = `${shown.join('、')}${cases.length > shown.length ? ' 等' : ''}`;
    throw inUse(unit, 'unit_has_open_cases', `还有 ${cases.length} 件未结督办（${numbers}），请先办结、撤回或改派`);
  }
  const below: { name: string }[] = await manager.query(
    'select name from unit where parent_id = $1 and retired_at is null order by name limit 6',
    [unit.id],
  );
  if (below.length > 0) {
    const names = below.map((one) => `“${one.name}”`).join('、');
    throw inUse(unit, 'unit_has_children', `还有下级单位（${names}），请先把它们移到别的上级或停用`);
  }
  const accounts: { username: string }[] = await manager.query(
    'select username from account where unit_id = $1 and disabled_at is null order by username',
    [unit.id],
  );
  if (accounts.length > 0) {
    const names = accounts.map((one) => one.username).join('、');
    throw inUse(unit, 'unit_has_accounts', `还有可登录的账号（${names}），请先停用这些账号`);
  }
}

const inUse = (unit: UnitView, code: string, message: string): Refusal =>
  new Refusal('conflict', code, `“${unit.name}”不能停用：${message}。`);
