import { useState } from 'react';
import type { NoticeTaskView, NoticeUnitView } from '../../../../../libs/contracts/http/notice.ts';
import { useDesk } from './desk.tsx';
import { choiceOf, mentionEdit, type UnitAnswer } from './unit-answer.ts';

/** The unit dialog's answer, and saving it for one mention or for every mention of the spelling. */
export function useUnitAnswer(task: NoticeTaskView, mention: NoticeUnitView | null, onClose: () => void) {
  const desk = useDesk();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<UnitAnswer>(() => ({
    role: mention?.role ?? 'responsible',
    collective: mention?.collective ?? false,
    unitId: mention?.unitId ?? null,
    memberIds: mention?.memberIds ?? [],
    everywhere: mention !== null,
  }));
  const change = (part: Partial<UnitAnswer>) => setAnswer((before) => ({ ...before, ...part }));
  const choice = choiceOf(answer);

  const run = async (act: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await act();
      onClose();
    } catch {
      // The desk has shown the refusal; the dialog stays open with what was chosen.
      setBusy(false);
    }
  };
  const editTask = (now: NoticeTaskView, next: UnitAnswer | null) =>
    desk.edit(`tasks/${task.id}`, mentionEdit(now, mention, next));
  const save = () =>
    run(async () => {
      if (mention === null || !answer.everywhere || choice === null) return editTask(task, answer);
      const work = await desk.edit('spellings/choose', { spelling: mention.name, choice });
      const now = work.tasks.find((one) => one.id === task.id);
      return now === undefined || mention.role === answer.role ? work : editTask(now, answer);
    });
  const remove = () => run(() => editTask(task, null));
  return { answer, change, busy, complete: choice !== null, save, remove };
}
