import type { EntityManager } from 'typeorm';
import type { AmendmentMerge } from '../../../../libs/contracts/http/notice-amendment.ts';
import { fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import { noticeName } from '../../../../libs/domain/wording/notice-name.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

interface Row extends Omit<AmendmentMerge, 'note'> {
  isLater: boolean;
  ref: string;
  noticeTitle: string;
  documentNumber: string | null;
  /** Of the later clause. */
  dueOn: string | null;
}

/**
 * Open cases that answer clauses of two notices, of which one is being corrected: a correction of the later clause does not reach its
 * case by itself, and one of the earlier may ask less than the later.
 */
export async function readMergeNotes(manager: EntityManager, noticeId: string): Promise<AmendmentMerge[]> {
  const rows: Row[] = await manager.query(
    `select m.notice_id = $1 as "isLater", case when m.notice_id = $1 then later.id else earlier.id end as "taskId",
       c.id as "caseId", c.number, u.name as "unitName", other.ref, coalesce(n.title, n.file_name) as "noticeTitle",
       n.document_number as "documentNumber", later.due_on::text as "dueOn"
     from notice_merge m join notice_task later on later.id = m.notice_task_id join notice_task earlier on earlier.id = m.into_task_id
       join case_file c on c.id = m.case_id join unit u on u.id = c.unit_id
       join notice_task other on other.id = case when m.notice_id = $1 then earlier.id else later.id end
       join notice n on n.id = other.notice_id
     where m.state in ('waiting', 'merged') and c.closed_at is null and $1 in (m.notice_id, earlier.notice_id)
     order by c.number`,
    [noticeId],
  );
  return rows.map(({ isLater, ref, noticeTitle, documentNumber, dueOn, ...row }) => {
    const source = `${noticeName({ documentNumber }, noticeTitle)}${itemWords(ref)}`;
    return { ...row, note: isLater ? laterNote(source) : earlierNote(source, dueOn) };
  });
}

const laterNote = (source: string): string =>
  `由${source}的这一件一并办理，更正不会自动改到这一件；需要改的，请打开这一件，用“按文件修改”办理。`;

const earlierNote = (source: string, dueOn: string | null): string =>
  `同时答复${source}${dueOn === null ? '' : `（期限${fullDate(dueOn)}）`}；照改前请核对两份文件，从严处理。`;
