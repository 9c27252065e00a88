import type { IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import { dutyDocument } from '../../../../libs/domain/notice-matching/duty-time.ts';
import { proposedDuty, type ProposedDuty } from '../../../../libs/domain/notice-matching/proposed-duty.ts';
import type { NoticeReading } from '../../../../libs/contracts/http/notice.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import type { DraftTask } from './notice-draft.ts';

/** Answers what the clause of a task proposes, were it a duty. */
export type ProposeDuty = (task: DraftTask) => ProposedDuty;

/** The proposals of a notice that is issued on a day; its text is read for its own time once, and only when asked. */
export function dutyProposals(notice: NoticeEntity, issuedOn: IsoDate): ProposeDuty {
  const document = dutyDocument(notice.text, notice);
  return ({ row, units }) => {
    const { deadlines, cadences, quotas } = row.reading as NoticeReading;
    const mentions = units.map(({ name, role, collective, unitId, memberIds, startOffset, endOffset }) => ({
      name,
      role,
      collective,
      isKnown: unitId !== null || memberIds.length > 0,
      start: startOffset,
      end: endOffset,
    }));
    const { sourceText, startOffset: start } = row;
    return proposedDuty({ sourceText, start, deadlines, cadences, quotas, units: mentions }, document, issuedOn);
  };
}

/** The same for a draft's duties alone; null for every other kind. */
export const proposedFor = (propose: ProposeDuty, task: DraftTask): ProposedDuty | null =>
  task.row.kind === 'duty' ? propose(task) : null;
