import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { NoticeImported } from '../../../../libs/contracts/http/notice.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { dateOf, formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import { assertImportable } from '../../../../libs/domain/notice/notice.refusal.ts';
import { lintDuties } from '../../../../libs/domain/notice-lint/lint-notice.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { assertNoticeName } from '../../../../libs/intake/document/document-name.ts';
import { readApart } from '../../../../libs/intake/notice/read-apart.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeFileEntity } from '../../../../libs/persistence/entities/notice-file.entity.ts';
import { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { storeRows } from './notice-store.ts';
import { loadDirectory } from './notice-units.ts';
import { draftRows } from './proposed-tasks.ts';

/** Takes a notice file in: decoded, parsed, matched and stored in one transaction, or refused with nothing stored. */
@Injectable()
export class ImportNoticeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** Refuses `notice_file_type`, `notice_duplicate`, and what the reader refuses (empty, binary, unreadable, without items). */
  async import(bytes: Uint8Array, fileName: string, actor: Actor): Promise<NoticeImported> {
    assertNoticeName(fileName);
    const { text, wordsSha256, reading } = await readApart(bytes, fileName);
    assertImportable(reading);
    return this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const { document } = reading;
      const notice: Omit<
        NoticeEntity,
        'policyId' | 'dutyPolicyId' | 'acknowledgement' | 'issuedBy' | 'issuedAt' | 'revision'
      > = {
        id: randomUUID(),
        fileName,
        sha256: document.sha256,
        wordsSha256,
        encoding: document.encoding,
        text,
        title: document.title,
        issuer: document.issuer,
        documentNumber: document.documentNumber,
        issuedOn: document.issuedOn,
        addressees: [...document.addressees],
        publishedOn: document.publishedOn,
        consultationEndsOn: document.consultationEndsOn,
        deemedConsent: document.deemedConsent,
        status: 'draft',
        importedBy: actor.id,
        importedAt: at,
      };
      await insertOnce(manager, notice);
      await manager.insert(NoticeFileEntity, { noticeId: notice.id, content: Buffer.from(bytes) });
      const today = dateOf(at.toISOString());
      const findings = [...reading.findings, ...lintDuties(reading, today, this.calendar.table)];
      const rows = draftRows(notice.id, { ...reading, findings }, await loadDirectory(manager), today);
      await storeRows(manager, rows);
      await appendSystem(manager, at, 'notice.imported', {
        noticeId: notice.id,
        fileName,
        sha256: notice.sha256,
        bytes: bytes.length,
        encoding: notice.encoding,
        title: notice.title,
        documentNumber: notice.documentNumber,
        tasks: rows.tasks.length,
        findings: rows.findings.length,
        actor: { ...actor },
      });
      return { id: notice.id, title: notice.title, tasks: rows.tasks.length };
    });
  }
}

/** The unique hashes decide, so that two officers importing the same document at once get one notice. */
async function insertOnce(manager: EntityManager, notice: Partial<NoticeEntity>): Promise<void> {
  const result = await manager.createQueryBuilder().insert().into(NoticeEntity).values(notice).orIgnore().execute();
  if ((result.raw as unknown[]).length > 0) return;
  const known = await manager.findOneOrFail(NoticeEntity, {
    where: [{ sha256: notice.sha256! }, { wordsSha256: notice.wordsSha256! }],
    order: { importedAt: 'asc' },
  });
  const when = formatInstant(known.importedAt.toISOString());
  throw new Refusal(
    'conflict',
    'notice_duplicate',
    `这份文件已于${when}导入：《${known.title ?? known.fileName}》。请直接打开它，不必重复导入。`,
    [{ path: 'noticeId', value: known.id, message: `《${known.title ?? known.fileName}》` }],
  );
}
