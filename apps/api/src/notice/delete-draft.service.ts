import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { assertEditable, lockNotice } from './notice-draft.ts';

/** Takes a mistaken import out again; only what was never issued can go, and its name and hash stay in the ledger. */
@Injectable()
export class DeleteDraftService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Refuses `notice_not_found`, `notice_issued` and `notice_changed`; then nothing was deleted. */
  async delete(noticeId: string, revision: number, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const notice = await lockNotice(manager, noticeId);
      assertEditable(notice, revision);
      const at = await this.clock.now(manager);
      const tasks = await deleteRows(manager, noticeId);
      const { title, documentNumber, fileName, sha256 } = notice;
      await appendSystem(manager, at, 'notice.deleted', {
        noticeId,
        title,
        documentNumber,
        fileName,
        sha256,
        revision,
        tasks,
        actor: { ...actor },
      });
    });
  }
}

/** The rows of a draft, from the leaves to the notice itself; answers how many tasks went. */
async function deleteRows(manager: EntityManager, noticeId: string): Promise<number> {
  const units = `delete from notice_task_unit where notice_task_id in (select id from notice_task where notice_id = $1)`;
  await manager.query(units, [noticeId]);
  await manager.query('delete from notice_file where notice_id = $1', [noticeId]);
  await manager.query('delete from notice_finding where notice_id = $1', [noticeId]);
  const [, tasks]: [unknown, number] = await manager.query('delete from notice_task where notice_id = $1', [noticeId]);
  await manager.query('delete from notice where id = $1', [noticeId]);
  return tasks;
}
