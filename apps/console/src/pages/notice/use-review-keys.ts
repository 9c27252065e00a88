import { App } from 'antd';
import type { InputRef } from 'antd';
import type { RefObject } from 'react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { MergeProposal } from '../../../../../libs/domain/notice-merging/merge-proposal.ts';
import type { Desk } from './desk.tsx';
import type { OpenDialog } from './review-dialogs.tsx';
import { press } from './light.ts';
import { dayOffered, proposalOf } from './offers.ts';
import { mayIssue } from './standing.ts';
import { useKeys } from './use-keys.ts';
import { neighbour, type Derived, type Place } from './use-review.ts';

interface ReviewKeys {
  notice: NoticeDetail;
  derived: Derived;
  shown: readonly NoticeTaskView[];
  place: Pick<Place, 'focused' | 'focus' | 'cards'>;
  desk: Desk;
  selected: ReadonlySet<string>;
  search: RefObject<InputRef | null>;
  enabled: boolean;
  setDialog: (dialog: OpenDialog) => void;
}

/** Every decision of the page by one key: move, confirm, leave out, take back, kind, unit, date or rule, merging, issue; ? names them. */
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
  const change = (body: object | null) => {
    if (task !== undefined && body !== null) desk.edit(`tasks/${task.id}`, body).catch(() => undefined);
  };
  const takeBack = () => {
    if (task === undefined || task.status === 'proposed') return;
    desk.edit('tasks/reopen', { taskIds: [task.id] }).catch(() => undefined);
  };
  const open = (control: 'due' | 'kind') => task !== undefined && press(place.cards.current, task.id, control);
  const chooseOpenUnit = () => {
    if (task === undefined) return;
    const open = task.units.find((unit) => unit.unitId === null && unit.memberIds.length === 0);
    desk.chooseUnit(task, open?.id ?? null);
  };
  /** Merging is decided on the first earlier clause of the card that is open, and taken back on the first that is not. */
  const merge = (verdict: MergeProposal['verdict']) => {
    const proposals = (task && derived.merging.get(task.id)) ?? [];
    const one = proposals.find((proposal) => (proposal.verdict === null) === (verdict !== null));
    if (one === undefined) return;
    const { taskId, intoTaskId } = one;
    desk.edit('tasks/merging', { taskId, intoTaskId, verdict }).catch(() => undefined);
  };
  useKeys(
    {
      j: () => step(1),
      k: () => step(-1),
      e: confirm,
      a: () => task !== undefined && change(proposalOf(task, notice.defaultDue)),
      d: () => open('due'),
      t: () => open('kind'),
      z: takeBack,
      m: () => merge('merge'),
      n: () => merge('separate'),
      b: () => merge(null),
      s: () => setDialog({ kind: 'spellings' }),
      i: () => mayIssue(notice) && setDialog({ kind: 'issue' }),
      r: () => task?.status === 'proposed' && desk.exclude([task.id]),
      u: chooseOpenUnit,
      x: () => task !== undefined && desk.select(task.id, !selected.has(task.id)),
      '/': () => search.current?.focus(),
      '?': () => setDialog({ kind: 'help' }),
      ...Object.fromEntries(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((nth) => [nth, () => task !== undefined && change(dayOffered(task, nth))]),
      ),
    },
    enabled,
  );
}
