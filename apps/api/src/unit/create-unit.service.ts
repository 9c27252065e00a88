import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { UnitBody, UnitView } from '../../../../libs/contracts/http/unit.ts';
import { tidy } from '../../../../libs/domain/unit/tidy.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { DirectoryChange, type Change } from './directory.change.ts';
import { readUnit } from './unit.reader.ts';
import { moveOfficeMark, writeAliases, writeMembers } from './unit.rows.ts';
import { refuseCollectiveOffice, refuseTakenSpellings, refuseUnfitMembers, refuseUnfitParent } from './unit.rules.ts';

@Injectable()
export class CreateUnitService {
  constructor(@Inject(DirectoryChange) private readonly directory: DirectoryChange) {}

  create(body: UnitBody, actor: SignedIn): Promise<UnitView> {
    return this.directory.run(actor, async (change) => readUnit(change.manager, await insertUnit(change, body)));
  }
}

/** Checks and writes one unit; returns its id. Refuses taken spellings, unfit parents and members. */
async function insertUnit({ manager, at, record }: Change, body: UnitBody): Promise<string> {
  const name = tidy(body.name);
  const aliases = [...new Set(body.aliases.map(tidy))].filter((alias) => alias !== name);
  const { kind, parentId, memberIds, isOffice } = body;
  await refuseTakenSpellings(manager, [name, ...aliases], null);
  await refuseUnfitParent(manager, null, parentId);
  await refuseUnfitMembers(manager, kind, memberIds);
  refuseCollectiveOffice(kind, isOffice);
  const id = randomUUID();
  await manager.insert(UnitEntity, { id, name, kind, parentId, isOffice: false, createdAt: at });
  await writeAliases(manager, id, aliases, at);
  await writeMembers(manager, id, memberIds);
  if (isOffice) await moveOfficeMark(manager, id);
  record('unit.created', { unitId: id, name, kind, parentId, aliases, memberIds, isOffice });
  return id;
}
