import { App } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { Desk } from './desk.tsx';
import type { OpenDialog } from './review-dialogs.tsx';
import type { CardFilter } from './task-filter.ts';
import type { MarkedWords } from './marked-words.ts';
import { useEditNotice } from './use-notice.ts';

/** What the officer is looking at: filter, words, chosen cards, open dialog. */
export function useReviewState(notice: NoticeDetail, editable: boolean, focus: (taskId: string) => void) {
  const edit = useEditNotice(notice.id);
  const [filter, setFilter] = useState<CardFilter>('all');
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [marked, setMarked] = useState<MarkedWords | null>(null);
  const [justIssued, setJustIssued] = useState(false);
  const { message } = App.useApp();

  const select = useCallback((taskId: string, on: boolean) => {
    setSelected((before) => new Set(on ? [...before, taskId] : [...before].filter((id) => id !== taskId)));
  }, []);
  const desk = useMemo<Desk>(
    () => ({
      noticeId: notice.id,
      editable,
      defaultDue: notice.defaultDue,
      edit,
      focus,
      select,
      chooseUnit: (task: NoticeTaskView, mentionId) => setDialog({ kind: 'unit', taskId: task.id, mentionId }),
      exclude: (taskIds) => setDialog({ kind: 'exclude', taskIds }),
    }),
    [notice.id, notice.defaultDue, editable, edit, focus, select],
  );
  /** One act on many tasks; afterwards nothing is selected any more. Answers whether it was done. */
  const many = async (path: string, body: object, done: string): Promise<boolean> => {
    try {
      await edit(path, body);
    } catch {
      // The refusal has been shown where the edit was sent; the selection stays for another try.
      return false;
    }
    setSelected(new Set());
    void message.success(done);
    return true;
  };
  return {
    desk,
    many,
    filter,
    setFilter,
    words,
    setWords,
    selected,
    setSelected,
    dialog,
    setDialog,
    marked,
    setMarked,
    justIssued,
    setJustIssued,
  };
}

export type ReviewState = ReturnType<typeof useReviewState>;
