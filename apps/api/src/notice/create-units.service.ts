import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CreateNoticeUnits } from '../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { append, SYSTEM_STREAM } from '../../../../libs/ledger/append.ts';
import { DraftEditor } from './draft-editor.ts';
import { assignableUnits } from './notice-units.ts';
import { rememberAliases } from './unit-alias.ts';
import { giveUnit } from './unit-spelling.service.ts';

interface NewUnit {
  id: string;
  spelling: string;
  name: string;
  kind: string;
  parentId: string | null;
}

/** Adds the units a notice names and the tree does not know, and gives them to their mentions. */
@Injectable()
export class CreateUnitsService {
  constructor(private readonly editor: DraftEditor) {}

  /**
   * Refuses `spelling_not_found` (the notice names no such unit), `unit_name_taken` (the unit exists, choose it instead),
   * `unit_name_twice`, `unit_not_found` for a parent.
   */
  async create(noticeId: string, { revision, units }: CreateNoticeUnits, actor: Actor): Promise<NoticeWork> {
    return this.editor.edit(noticeId, revision, actor, async ({ manager, at }) => {
      const rows = units.map(({ spelling, name, kind, parentId }) => ({
        id: randomUUID(),
        spelling,
        name: name ?? spelling,
        kind,
        parentId: parentId ?? null,
      }));
      refuseTwins(rows);
      await refuseUnnamed(manager, noticeId, rows);
      await assignableUnits(
        manager,
        rows.flatMap((row) => row.parentId ?? []),
      );
      await insert(manager, rows, at);
      await recordUnits(manager, rows, at, actor, noticeId);
      const chosen = rows.map(({ spelling, id }) => ({ spelling, unitId: id }));
      const mentions = await giveUnit(manager, noticeId, chosen);
      const aliases = chosen.map(({ spelling, unitId }) => ({ alias: spelling, unitId }));
      await rememberAliases(manager, at, actor, aliases);
      return { kind: 'notice.units_created', body: { units: rows.map((row) => ({ ...row })), mentions } };
    });
  }
}

function refuseTwins(rows: readonly NewUnit[]): void {
  const seen = new Set<string>();
  for (const { name } of rows) {
    if (seen.has(name)) {
      throw new Refusal('invalid', 'unit_name_twice', `“${name}”在本次新建中出现了两次，请合并为一个单位。`);
    }
    seen.add(name);
  }
}

async function refuseUnnamed(manager: EntityManager, noticeId: string, rows: readonly NewUnit[]): Promise<void> {
  const named: { name: string }[] = await manager.query(
    `select distinct u.name from notice_task_unit u join notice_task t on t.id = u.notice_task_id where t.notice_id = $1`,
    [noticeId],
  );
  const spellings = new Set(named.map(({ name }) => name));
  const unnamed = rows.filter(({ spelling }) => !spellings.has(spelling));
  if (unnamed.length === 0) return;
  throw new Refusal(
    'not_found',
    'spelling_not_found',
    `文件里没有写成${unnamed.map(({ spelling }) => `“${spelling}”`).join('、')}的单位，没有新建；请刷新后重试。`,
    unnamed.map(({ spelling }) => ({ path: 'units', value: spelling, message: '文件里没有这个写法' })),
  );
}

async function insert(manager: EntityManager, rows: readonly NewUnit[], at: Date): Promise<void> {
  const inserted: { name: string }[] = await manager.query(
    `insert into unit (id, name, kind, parent_id, is_office, created_at)
     select u.id, u.name, u.kind, u."parentId", false, $2
     from jsonb_to_recordset($1::jsonb) u(id uuid, name text, kind text, "parentId" uuid)
     where not exists (select 1 from unit_alias a where a.alias = u.name)
     on conflict (name) do nothing returning name`,
    [JSON.stringify(rows), at],
  );
  const names = new Set(inserted.map((row) => row.name));
  const taken = rows.filter((row) => !names.has(row.name));
  if (taken.length === 0) return;
  throw new Refusal(
    'conflict',
    'unit_name_taken',
    `已有单位用这个名称或别名：${taken.map(({ name }) => `“${name}”`).join('、')}。请直接选择它，不要新建。`,
    taken.map(({ name }) => ({ path: 'units', value: name, message: '已有单位用这个名称或别名' })),
  );
}

async function recordUnits(
  manager: EntityManager,
  rows: readonly NewUnit[],
  at: Date,
  actor: Actor,
  noticeId: string,
): Promise<void> {
  const entries = rows.map(({ id, name, kind, parentId }) => ({
    streamKind: 'system' as const,
    streamId: SYSTEM_STREAM,
    at,
    kind: 'unit.created',
    body: { unitId: id, name, kind, parentId, noticeId, actor: { ...actor } },
  }));
  await append(manager, entries);
}
