import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ChooseNoticeSpelling } from '../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeSpelling, NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { unitIdsOf } from '../../../../libs/domain/notice-matching/case-units.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { UnitMemberEntity } from '../../../../libs/persistence/entities/unit-member.entity.ts';
import { DraftEditor } from './draft-editor.ts';
import { findNotice, loadTasks, type DraftTask } from './notice-draft.ts';
import { assignableUnits, loadDirectory } from './notice-units.ts';
import { rememberAliases } from './unit-alias.ts';

/** Everything about how units are spelled in one notice. */
@Injectable()
export class UnitSpellingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editor: DraftEditor,
  ) {}

  /** Every spelling of the notice with what the unit tree offers, the open ones first. */
  async list(noticeId: string): Promise<NoticeSpelling[]> {
    const { manager } = this.dataSource;
    await findNotice(manager, noticeId);
    const { units, groups } = await loadDirectory(manager);
    const members = await membersOf(manager, [...groups.values()]);
    const spellings = [...gather(await loadTasks(manager, noticeId)).values()];
    return spellings
      .map((found) => ({
        ...found,
        match: units.match(found.spelling),
        groupMemberIds: members.get(groups.get(found.spelling) ?? '') ?? [],
      }))
      .sort((a, b) => b.open - a.open);
  }

  /** Gives a spelling its unit (remembered as alias) or its named units wherever the notice uses it. Refuses `spelling_not_found`. */
  async choose(
    noticeId: string,
    { revision, spelling, choice }: ChooseNoticeSpelling,
    actor: Actor,
  ): Promise<NoticeWork> {
    return this.editor.edit(noticeId, revision, actor, async ({ manager, at }) => {
      await assignableUnits(manager, choice.as === 'unit' ? [choice.unitId] : choice.memberIds);
      const changed =
        choice.as === 'unit'
          ? await giveUnit(manager, noticeId, [{ spelling, unitId: choice.unitId }])
          : await giveMembers(manager, noticeId, spelling, choice.memberIds);
      if (changed === 0) {
        throw new Refusal('not_found', 'spelling_not_found', `文件里没有写成“${spelling}”的单位，请刷新后重试。`);
      }
      const remembered =
        choice.as === 'unit'
          ? await rememberAliases(manager, at, actor, [{ alias: spelling, unitId: choice.unitId }])
          : [];
      return { kind: 'notice.spelling_chosen', body: { spelling, choice, mentions: changed, aliases: remembered } };
    });
  }
}

/** Sets the unit of every mention of the spellings; returns how many mentions there were. */
export async function giveUnit(
  manager: EntityManager,
  noticeId: string,
  chosen: readonly { spelling: string; unitId: string }[],
): Promise<number> {
  const [, count]: [unknown, number] = await manager.query(
    `update notice_task_unit u set unit_id = c."unitId", collective = false, member_ids = '{}'
     from notice_task t, jsonb_to_recordset($2::jsonb) c(spelling text, "unitId" uuid)
     where t.id = u.notice_task_id and t.notice_id = $1 and u.name = c.spelling`,
    [noticeId, JSON.stringify(chosen)],
  );
  return count;
}

async function giveMembers(
  manager: EntityManager,
  noticeId: string,
  spelling: string,
  memberIds: readonly string[],
): Promise<number> {
  const [, count]: [unknown, number] = await manager.query(
    `update notice_task_unit u set unit_id = null, collective = true, member_ids = $3
     from notice_task t where t.id = u.notice_task_id and t.notice_id = $1 and u.name = $2`,
    [noticeId, spelling, [...new Set(memberIds)]],
  );
  return count;
}

function gather(tasks: readonly DraftTask[]): Map<string, Omit<NoticeSpelling, 'match' | 'groupMemberIds'>> {
  const found = new Map<string, Omit<NoticeSpelling, 'match' | 'groupMemberIds'>>();
  for (const { row, units } of tasks) {
    const goes = row.status !== 'excluded' && row.kind !== 'declaration';
    for (const unit of units) {
      const entry = found.get(unit.name) ?? { spelling: unit.name, collective: false, taskIds: [], open: 0 };
      entry.collective ||= unit.collective;
      if (!entry.taskIds.includes(row.id)) entry.taskIds.push(row.id);
      if (goes && unitIdsOf(unit).length === 0) entry.open += 1;
      found.set(unit.name, entry);
    }
  }
  return found;
}

async function membersOf(manager: EntityManager, groupIds: readonly string[]): Promise<Map<string, string[]>> {
  const members = new Map<string, string[]>(groupIds.map((id) => [id, []]));
  for (const row of await manager.find(UnitMemberEntity)) members.get(row.groupId)?.push(row.memberId);
  return members;
}
