import { createContext, useContext } from 'react';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { DefaultDue } from '../../../../../libs/domain/notice-matching/default-due.ts';
import type { EditNotice } from './use-notice.ts';

/** What a card asks the page for; the object stays the same while the notice is open, so that cards need not be drawn again. */
export interface Desk {
  noticeId: string;
  /** False for an issued notice and for those who may only read. */
  editable: boolean;
  /** Proposed for tasks whose clause speaks of no time. */
  defaultDue: DefaultDue | null;
  edit: EditNotice;
  focus: (taskId: string) => void;
  select: (taskId: string, selected: boolean) => void;
  /** Opens the dialog about one mention of a unit, or about a new one. */
  chooseUnit: (task: NoticeTaskView, mentionId: string | null) => void;
  exclude: (taskIds: readonly string[]) => void;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('useDesk outside DeskProvider');
  return desk;
}
