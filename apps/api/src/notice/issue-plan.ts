import type { IssueNotice } from '../../../../libs/contracts/http/notice-edit.ts';
import type { AcknowledgementChoice } from '../../../../libs/domain/notice/notice-status.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import type { OpenCase } from '../../../../libs/record/open-case.ts';
import { acknowledgementCasesOf } from './acknowledgement-cases.ts';
import type { DraftTask } from './notice-draft.ts';
import type { IssueView } from './notice-work.ts';
import { openCasesOf } from './open-cases.ts';

/** What an issue opens. */
export interface IssuePlan {
  /** Tasks and duties, in printed order. */
  cases: readonly OpenCase[];
  /** Null where nobody would read any declaration. */
  acknowledgement: AcknowledgementChoice | null;
  acknowledgements: readonly OpenCase[];
}

/** Declarations are laid before units unless the officer leaves that out. Refuses `notice_opens_nothing`. */
export function issuePlan(
  notice: NoticeEntity,
  tasks: readonly DraftTask[],
  { unitNames, addresseeIds }: IssueView,
  order: IssueNotice,
): IssuePlan {
  const confirmed = tasks.filter(({ row }) => row.status === 'confirmed');
  const cases = openCasesOf(notice, confirmed, unitNames);
  const readers = acknowledgementCasesOf(notice, confirmed, unitNames, addresseeIds);
  const acknowledgement = readers.length === 0 ? null : askedFor(order);
  const acknowledgements = acknowledgement === 'opened' ? readers : [];
  if (cases.length + acknowledgements.length === 0) throw nothingToOpen();
  return { cases, acknowledgement, acknowledgements };
}

export const askedFor = ({ acknowledge = true }: IssueNotice): AcknowledgementChoice =>
  acknowledge ? 'opened' : 'declined';

const nothingToOpen = (): Refusal =>
  new Refusal(
    'conflict',
    'notice_opens_nothing',
    '没有可开的事项：全部被排除，或只有宣示条款而又选了不开阅知。请至少确认一项任务，或选择开阅知。',
  );
