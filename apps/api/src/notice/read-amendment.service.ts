import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type {
  AmendmentDetail,
  AmendmentEffect,
  AmendmentSummary,
} from '../../../../libs/contracts/http/notice-amendment.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { planAmendment } from '../../../../libs/domain/notice-amendment/amendment-plan.ts';
import { ordersAnew, type NoticeChange } from '../../../../libs/domain/notice-amendment/notice-change.ts';
import { unitIdsFor } from '../../../../libs/domain/notice-amendment/obstacles.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { AccountEntity } from '../../../../libs/persistence/entities/account.entity.ts';
import { NoticeAmendmentFileEntity } from '../../../../libs/persistence/entities/notice-amendment-file.entity.ts';
import { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';
import { amendmentNotFound } from './amendment-draft.ts';
import { loadIssuedTasks } from './amendment-facts.ts';
import { amendedTasks, effectOf, readNoticeCases, resultsOf, summaryOf } from './amendment-view.ts';
import { readMergeNotes } from './merge-notes.ts';
import { findNotice } from './notice-draft.ts';
import { unitNames } from './notice-units.ts';

const NOTHING: AmendmentEffect = { moved: 0, recounted: 0, reworded: 0, recopied: 0, opened: 0, withdrawn: 0 };

/** Reads of the corrected versions of a notice. */
@Injectable()
export class ReadAmendmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The newest first. Refuses `notice_not_found`. */
  async list(noticeId: string): Promise<AmendmentSummary[]> {
    const { manager } = this.dataSource;
    await findNotice(manager, noticeId);
    const rows = await manager.find(NoticeAmendmentEntity, { where: { noticeId }, order: { createdAt: 'DESC' } });
    const names = await officerNames(manager, rows);
    return rows.map((row) => summaryOf(row, names));
  }

  /** Refuses `notice_not_found` and `amendment_not_found`. */
  async detail(noticeId: string, id: string): Promise<AmendmentDetail> {
    const { manager } = this.dataSource;
    const notice = await findNotice(manager, noticeId);
    const row = await findAmendment(manager, noticeId, id);
    const today = dateOf((await this.clock.now(manager)).toISOString());
    const issued = await loadIssuedTasks(manager, notice);
    const cases = await readNoticeCases(manager, noticeId);
    return {
      ...summaryOf(row, await officerNames(manager, [row])),
      revision: row.revision,
      sha256: row.sha256,
      source: row.source,
      tasks: amendedTasks(row, issued, cases, today),
      effect: row.state === 'draft' ? effectOf(planAmendment(issued, row.changes, row.tasks)) : NOTHING,
      results: resultsOf(row, cases),
      merges: await readMergeNotes(manager, noticeId),
      unitNames: await namesIn(manager, row.changes),
    };
  }

  /** The corrected file, byte for byte. Refuses `amendment_not_found`. */
  async file(noticeId: string, id: string): Promise<{ fileName: string; content: Buffer }> {
    const { manager } = this.dataSource;
    const { fileName } = await findAmendment(manager, noticeId, id);
    const { content } = await manager.findOneByOrFail(NoticeAmendmentFileEntity, { amendmentId: id });
    return { fileName, content };
  }
}

async function findAmendment(manager: EntityManager, noticeId: string, id: string): Promise<NoticeAmendmentEntity> {
  const row = await manager.findOneBy(NoticeAmendmentEntity, { id, noticeId });
  if (row === null) throw amendmentNotFound();
  return row;
}

async function officerNames(
  manager: EntityManager,
  rows: readonly NoticeAmendmentEntity[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ createdBy, decidedBy }) => [createdBy, ...(decidedBy === null ? [] : [decidedBy])]);
  const accounts = await manager.find(AccountEntity, {
    where: { id: In(ids) },
    select: { id: true, displayName: true },
  });
  return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
}

/** Units that changes name, offer or were given. */
async function namesIn(manager: EntityManager, changes: readonly NoticeChange[]): Promise<Record<string, string>> {
  const ids = changes.flatMap((change) => {
    const units = change.kind === 'unit_added' ? [change.unit] : ordersAnew(change) ? change.task.units : [];
    const chosen = change.decision?.units ?? {};
    return units.flatMap((unit) => [...unitIdsFor(unit, chosen), ...unit.memberIds]);
  });
  return Object.fromEntries(await unitNames(manager, ids));
}
