import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { Json } from '../../../../libs/domain/ledger/canonical.ts';
import type { DefaultDue } from '../../../../libs/domain/notice-matching/default-due.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { DefaultDues } from './default-dues.ts';
import { dutyProposals, type ProposeDuty } from './duty-proposals.ts';
import { assertEditable, loadTasks, lockNotice, type DraftTask } from './notice-draft.ts';
import { workOf } from './notice-work.ts';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';

/** What one edit did: the kind of its ledger entry and what changed, with before and after. */
export interface Correction {
  kind: `notice.${string}`;
  body: { readonly [key: string]: Json | undefined };
}

export interface DraftEdit {
  manager: EntityManager;
  at: Date;
  tasks: readonly DraftTask[];
  /** What the office's rules propose today; null when no rule fits. */
  defaultDue: DefaultDue | null;
  /** What a task's clause proposes as a duty issued today. */
  propose: ProposeDuty;
}

/** Runs every edit of a notice that is not yet issued: lock, compare the revision, change, record, answer. */
@Injectable()
export class DraftEditor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendar: OfficeCalendar,
    private readonly defaults: DefaultDues,
  ) {}

  /** Refuses `notice_not_found`, `notice_issued`, `notice_changed` and whatever `change` refuses; then nothing was done. */
  async edit(
    noticeId: string,
    revision: number,
    actor: Actor,
    change: (edit: DraftEdit) => Promise<Correction>,
  ): Promise<NoticeWork> {
    return this.dataSource.transaction(async (manager) => {
      const notice = await lockNotice(manager, noticeId);
      assertEditable(notice, revision);
      const at = await this.clock.now(manager);
      const defaultDue = this.defaults.of(notice, at);
      const propose = dutyProposals(notice, dateOf(at.toISOString()));
      const tasks = await loadTasks(manager, noticeId);
      const { kind, body } = await change({ manager, at, tasks, defaultDue, propose });
      const next = notice.revision + 1;
      await manager.update(NoticeEntity, { id: noticeId }, { revision: next });
      await appendSystem(manager, at, kind, { noticeId, revision: next, actor: { ...actor }, ...body });
      return workOf(manager, Object.assign(notice, { revision: next }), at, {
        calendar: this.calendar.table,
        defaultDue,
      });
    });
  }
}
