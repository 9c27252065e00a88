import { Inject, Injectable } from '@nestjs/common';
import type { UnitChange, UnitView } from '../../../../libs/contracts/http/unit.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { tidy } from '../../../../libs/domain/unit/tidy.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { DirectoryChange } from './directory.change.ts';
import { readUnit } from './unit.reader.ts';
import { moveOfficeMark, writeAliases, writeMembers } from './unit.rows.ts';
import {
  refuseCollectiveInUse,
  refuseCollectiveOffice,
  refuseTakenSpellings,
  refuseUnfitMembers,
  refuseUnfitParent,
} from './unit.rules.ts';

@Injectable()
export class ChangeUnitService {
  constructor(@Inject(DirectoryChange) private readonly directory: DirectoryChange) {}

  /** A renamed unit keeps its old name as an alias, because notices go on using it for years. */
  change(id: string, wanted: UnitChange, actor: SignedIn): Promise<UnitView> {
    return this.directory.run(actor, async ({ manager, at, record }) => {
      const before = await readUnit(manager, id);
      if (before.retiredAt)
        throw new Refusal('conflict', 'unit_retired', `“${before.name}”已停用，请先重新启用再修改。`);
      const after = merge(before, wanted);
      await refuseTakenSpellings(manager, [after.name, ...after.aliases], id);
      await refuseUnfitParent(manager, id, after.parentId);
      await refuseUnfitMembers(manager, after.kind, after.memberIds);
      if (after.kind === 'collective' && before.kind !== 'collective') await refuseCollectiveInUse(manager, id);
      refuseCollectiveOffice(after.kind, after.isOffice);
      if (before.isOffice && !after.isOffice) throw officeNeeded();
      await manager.update(UnitEntity, id, { name: after.name, kind: after.kind, parentId: after.parentId });
      await writeAliases(manager, id, after.aliases, at);
      await writeMembers(manager, id, after.memberIds);
      if (after.isOffice && !before.isOffice) await moveOfficeMark(manager, id);
      record('unit.changed', { unitId: id, before: recorded(before), after });
      return readUnit(manager, id);
    });
  }
}

type Recorded = Pick<UnitView, 'name' | 'kind' | 'parentId' | 'aliases' | 'memberIds' | 'isOffice'>;

function merge(before: UnitView, wanted: UnitChange): Recorded {
  const name = wanted.name === undefined ? before.name : tidy(wanted.name);
  const kind = wanted.kind ?? before.kind;
  const spellings = (wanted.aliases ?? before.aliases).map(tidy);
  const aliases = [...new Set([...spellings, before.name])].filter((alias) => alias !== name);
  return {
    name,
    kind,
    parentId: wanted.parentId === undefined ? before.parentId : wanted.parentId,
    aliases,
    memberIds: wanted.memberIds ?? (kind === 'collective' ? before.memberIds : []),
    isOffice: wanted.isOffice ?? before.isOffice,
  };
}

const recorded = ({ name, kind, parentId, aliases, memberIds, isOffice }: UnitView): Recorded => ({
  name,
  kind,
  parentId,
  aliases,
  memberIds,
  isOffice,
});

const officeNeeded = (): Refusal =>
  new Refusal(
    'conflict',
    'unit_office_needed',
    '系统必须有一个安办。请到新的安办单位上勾选“是安办”，标记会自动移过去。',
    [{ path: 'isOffice', message: '不能直接取消，请在新的安办单位上勾选' }],
  );
