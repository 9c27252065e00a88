import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { dateOf, formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { compareNotices, type Reading } from '../../../../libs/domain/notice-amendment/compare-notices.ts';
import { correctedSource } from '../../../../libs/domain/notice-amendment/corrected-source.ts';
import type { NoticeComparison } from '../../../../libs/domain/notice-amendment/notice-change.ts';
import { dutyDocument } from '../../../../libs/domain/notice-matching/duty-time.ts';
import { assertImportable } from '../../../../libs/domain/notice/notice.refusal.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { assertNoticeName } from '../../../../libs/intake/document/document-name.ts';
import { readApart } from '../../../../libs/intake/notice/read-apart.ts';
import type { NoticeFile } from '../../../../libs/intake/notice/read-notice.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeAmendmentFileEntity } from '../../../../libs/persistence/entities/notice-amendment-file.entity.ts';
import { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { correctedTasks, loadIssuedTasks } from './amendment-facts.ts';
import { findNotice, lockNotice } from './notice-draft.ts';

/** Takes the corrected version of an issued notice in and compares it with what was issued; nothing changes by that. */
@Injectable()
export class UploadAmendmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `notice_not_found`, `notice_not_issued`, what the reader refuses, `amendment_same_document`, `amendment_known`,
   * `amendment_open` (another one waits for decisions), `amendment_other_document` and `amendment_changes_nothing`.
   */
  async upload(noticeId: string, bytes: Uint8Array, fileName: string, actor: Actor): Promise<string> {
    assertIssued(await findNotice(this.dataSource.manager, noticeId));
    assertNoticeName(fileName);
    const file = await readApart(bytes, fileName);
    assertImportable(file.reading);
    return this.dataSource.transaction(async (manager) => {
      const notice = await lockNotice(manager, noticeId);
      const { document, tasks } = file.reading;
      await refuseKnown(manager, notice, file);
      const at = await this.clock.now(manager);
      const comparison = compareNotices(
        await loadIssuedTasks(manager, notice),
        await correctedTasks(manager, tasks),
        readingOf(notice, file, at),
      );
      refuseUnfit(comparison, notice);
      const id = randomUUID();
      await manager.insert(NoticeAmendmentEntity, {
        id,
        noticeId,
        fileName,
        sha256: document.sha256,
        wordsSha256: file.wordsSha256,
        title: document.title,
        documentNumber: document.documentNumber,
        source: correctedSource(document, fileName),
        tasks: comparison.tasks,
        changes: comparison.changes,
        state: 'draft',
        createdBy: actor.id,
        createdAt: at,
      });
      await manager.insert(NoticeAmendmentFileEntity, { amendmentId: id, content: Buffer.from(bytes) });
      await appendSystem(manager, at, 'notice.amendment_uploaded', {
        noticeId,
        amendmentId: id,
        fileName,
        sha256: document.sha256,
        bytes: bytes.length,
        title: document.title,
        documentNumber: document.documentNumber,
        changes: comparison.changes.map((change) => change.id),
        actor: { ...actor },
      });
      return id;
    });
  }
}

const readingOf = (notice: NoticeEntity, { text, reading }: NoticeFile, at: Date): Reading => ({
  issued: dutyDocument(notice.text, notice),
  corrected: dutyDocument(text, reading.document),
  issuedOn: dateOf((notice.issuedAt ?? at).toISOString()),
  today: dateOf(at.toISOString()),
});

/** Refuses (`notice_not_issued`) a draft, which is corrected on its own page. */
function assertIssued(notice: NoticeEntity): void {
  if (notice.status === 'issued') return;
  throw new Refusal(
    'conflict',
    'notice_not_issued',
    '文件还没有下发，不需要更正稿；请直接在核对页修改，或删除草稿后重新导入。',
  );
}

async function refuseKnown(manager: EntityManager, notice: NoticeEntity, file: NoticeFile): Promise<void> {
  const { sha256 } = file.reading.document;
  const { wordsSha256 } = file;
  if (sha256 === notice.sha256 || wordsSha256 === notice.wordsSha256) {
    throw new Refusal(
      'conflict',
      'amendment_same_document',
      '这就是已下发的那份文件，文字完全相同；请选择更正后的文件。',
    );
  }
  const where = { noticeId: notice.id };
  const open = await manager.findOneBy(NoticeAmendmentEntity, { ...where, state: 'draft' });
  if (open !== null)
    throw known('amendment_open', `更正稿“${open.fileName}”还没有处理完；请先执行或作废，再上传新的。`, open);
  const twin = await manager.findOne(NoticeAmendmentEntity, {
    where: [
      { ...where, sha256, state: Not('discarded') },
      { ...where, wordsSha256, state: Not('discarded') },
    ],
  });
  if (twin === null) return;
  const when = formatInstant(twin.createdAt.toISOString());
  throw known('amendment_known', `这份更正稿已于${when}上传并执行；请直接查看它的结果。`, twin);
}

function refuseUnfit({ paired, changes }: NoticeComparison, notice: NoticeEntity): void {
  if (paired === 0) {
    const name = notice.title ?? notice.fileName;
    throw new Refusal(
      'invalid',
      'amendment_other_document',
      `没有一项任务与《${name}》的相同或相近，像是另一份文件；请核对文件，新的文件请到“文件导入”。`,
    );
  }
  if (changes.length > 0) return;
  throw new Refusal(
    'conflict',
    'amendment_changes_nothing',
    '逐项比较后，任务、责任单位和期限都与已下发的相同，没有要改的；请核对是不是更正后的文件。',
  );
}

const known = (code: string, detail: string, { id, fileName }: NoticeAmendmentEntity): Refusal =>
  new Refusal('conflict', code, detail, [{ path: 'amendmentId', value: id, message: fileName }]);
