import { App } from 'antd';
import type { InputRef } from 'antd';
import type { RefObject } from 'react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { Desk } from './desk.tsx';
import type { OpenDialog } from './review-dialogs.tsx';
import { acceptable } from './proposed-duties.ts';
import { useKeys } from './use-keys.ts';
import { neighbour, type Derived } from './use-review.ts';

interface ReviewKeys {
  notice: NoticeDetail;
  derived: Derived;
  shown: readonly NoticeTaskView[];
  place: { focused: string | null; focus: (taskId: string) => void };
  desk: Desk;
  selected: ReadonlySet<string>;
  search: RefObject<InputRef | null>;
  enabled: boolean;
  setDialog: (dialog: OpenDialog) => void;
}

/** j k move, e confirms and goes on, a accepts a duty's proposed rule, r leaves out, u unit, x selects, / searches, ? helps. */
export function useReviewKeys(review: ReviewKeys): void {
  const { notice, derived, shown, place, desk, selected, search, enabled, setDialog } = review;
  const { message } = App.useApp();
  const task = notice.tasks.find((one) => one.id === place.focused);
  const step = (by: 1 | -1) => {
    const next = neighbour(shown, place.focused, by);
    if (next !== null) place.focus(next);
  };
  const confirm = () => {
    if (task === undefined || task.status !== 'proposed') return nextUndecided();
    const standing = derived.standings.get(task.id);
    if (standing !== 'ready') {
      const why = derived.findings
        .get(task.id)
        ?.find((one) => one.severity === 'blocking' && one.code !== 'task_undecided');
      void message.warning(why?.message ?? '还不能确认');
      return;
    }
    desk.edit('tasks/confirm', { taskIds: [task.id] }).then(nextUndecided, () => undefined);
  };
  const nextUndecided = () => {
    const at = shown.findIndex((one) => one.id === place.focused);
    const next = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find((one) => one.status === 'proposed');
    if (next !== undefined) place.focus(next.id);
  };
  const acceptRule = () => {
    const duty = task === undefined ? null : acceptable(task);
    if (task !== undefined && duty !== null) {
      desk.edit(`tasks/${task.id}`, { duty, byProposal: true }).catch(() => undefined);
    }
  };
  const chooseOpenUnit = () => {
    if (task === undefined) return;
    const open = task.units.find((unit) => unit.unitId === null && unit.memberIds.length === 0);
    desk.chooseUnit(task, open?.id ?? null);
  };
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      e: confirm,
      a: acceptRule,
      r: () => task?.status === 'proposed' && desk.exclude([task.id]),
      u: chooseOpenUnit,
      x: () => task !== undefined && desk.select(task.id, !selected.has(task.id)),
      '/': () => search.current?.focus(),
      '?': () => setDialog({ kind: 'help' }),
    },
    enabled,
  );
}
