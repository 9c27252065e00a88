import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type {
  NoticeDetail,
  NoticeHead,
  NoticeIssued,
  NoticePage,
  NoticeQuery,
} from '../../../../libs/contracts/http/notice.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeFileEntity } from '../../../../libs/persistence/entities/notice-file.entity.ts';
import { NoticeFindingEntity } from '../../../../libs/persistence/entities/notice-finding.entity.ts';
import { NoticeOverrideEntity } from '../../../../libs/persistence/entities/notice-override.entity.ts';
import { DefaultDues } from './default-dues.ts';
import { issuedOf } from './issued-cases.ts';
import { findNotice } from './notice-draft.ts';
import { HEAD_COLUMNS, HEAD_FROM, listNotices } from './notice-list.ts';
import { workOf } from './notice-work.ts';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';

/** Reads of notices: list, one with its text and tasks, what its issue opened. */
@Injectable()
export class ReadNoticeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendar: OfficeCalendar,
    private readonly defaults: DefaultDues,
  ) {}

  async list(query: NoticeQuery): Promise<NoticePage> {
    return listNotices(this.dataSource.manager, query);
  }

  /** Refuses `notice_not_found`. */
  async detail(id: string): Promise<NoticeDetail> {
    const { manager } = this.dataSource;
    const notice = await findNotice(manager, id);
    const at = await this.clock.now(manager);
    const proposed = { calendar: this.calendar.table, defaultDue: this.defaults.of(notice, at) };
    const work = await workOf(manager, notice, at, proposed);
    const doubts = await manager.find(NoticeFindingEntity, { where: { noticeId: id }, order: { startOffset: 'ASC' } });
    const overrides = await manager.findBy(NoticeOverrideEntity, { noticeId: id });
    return {
      ...(await headOf(manager, id)),
      ...work,
      text: notice.text,
      doubts: doubts.map((row) => ({
        id: row.id,
        taskId: row.noticeTaskId,
        code: row.code,
        severity: row.severity,
        message: row.message,
        start: row.startOffset,
        end: row.endOffset,
      })),
      overrides: overrides.map((row) => ({ key: row.findingKey, reason: row.reason })),
    };
  }

  /** The imported file, byte for byte. Refuses `notice_not_found`, `notice_file_not_kept`. */
  async file(id: string): Promise<{ fileName: string; content: Buffer }> {
    const { manager } = this.dataSource;
    const { fileName } = await findNotice(manager, id);
    const file = await manager.findOneBy(NoticeFileEntity, { noticeId: id });
    if (file === null) {
      throw new Refusal(
        'not_found',
        'notice_file_not_kept',
        '这份文件由较早的版本导入，只留有正文和文件哈希，没有留原文件。请向导入的人索取。',
      );
    }
    return { fileName, content: file.content };
  }

  /** The cases of an issued notice. Refuses `notice_not_found`, `notice_not_issued`. */
  async issued(id: string): Promise<NoticeIssued> {
    const notice = await findNotice(this.dataSource.manager, id);
    if (notice.status !== 'issued') {
      throw new Refusal('conflict', 'notice_not_issued', '文件还没有下发，尚无督办任务。');
    }
    return issuedOf(this.dataSource.manager, notice);
  }
}

async function headOf(manager: EntityManager, id: string): Promise<NoticeHead> {
  const rows: (Omit<NoticeHead, 'importedAt' | 'issuedAt'> & { importedAt: Date; issuedAt: Date | null })[] =
    await manager.query(`select ${HEAD_COLUMNS} from ${HEAD_FROM} where n.id = $1`, [id]);
  const row = rows[0]!;
  return { ...row, importedAt: row.importedAt.toISOString(), issuedAt: row.issuedAt?.toISOString() ?? null };
}
