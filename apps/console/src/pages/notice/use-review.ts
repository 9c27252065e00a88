import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NoticeDetail, NoticeDoubt, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { MergeProposal } from '../../../../../libs/domain/notice-merging/merge-proposal.ts';
import { certaintyOfTask } from './certainty.ts';
import { TOLD_BY_FINDINGS } from './finding-words.ts';
import { light, reveal } from './light.ts';
import { findingsByTask, standingOf, type Standing } from './standing.ts';
import { matchesFilter, matchesWords, wantsCloserLook, type CardFilter } from './task-filter.ts';

const NONE: readonly never[] = [];

/** What the page derives from the notice: findings, standings, doubts, same orders and certainty per task. */
export function useDerived(notice: NoticeDetail) {
  return useMemo(() => {
    const findings = findingsByTask(notice);
    const standings = new Map<string, Standing>(
      notice.tasks.map((task) => [task.id, standingOf(task, findings.get(task.id) ?? NONE)]),
    );
    const counts: Record<Standing, number> = { open: 0, ready: 0, confirmed: 0, excluded: 0 };
    for (const standing of standings.values()) counts[standing] += 1;
    const told = notice.doubts.filter((doubt) => !TOLD_BY_FINDINGS.has(doubt.code));
    const doubts = new Map<string, NoticeDoubt[]>();
    for (const doubt of told) {
      if (doubt.taskId !== null) doubts.set(doubt.taskId, [...(doubts.get(doubt.taskId) ?? []), doubt]);
    }
    const merging = new Map<string, MergeProposal[]>();
    for (const one of notice.merging) merging.set(one.taskId, [...(merging.get(one.taskId) ?? []), one]);
    const levels = new Map(
      notice.tasks.map((task) => [task.id, certaintyOfTask(task, doubts.get(task.id) ?? NONE)?.level ?? null]),
    );
    const closer = notice.tasks.filter((task) => wantsCloserLook(levels.get(task.id) ?? null)).length;
    const sure = notice.tasks.filter(({ id }) => standings.get(id) === 'ready' && levels.get(id) === 'high');
    return { findings, standings, counts, doubts, told, merging, levels, closer, sure: sure.map(({ id }) => id) };
  }, [notice]);
}

export type Derived = ReturnType<typeof useDerived>;

/** The cards shown under the filter and the words typed. */
export function useShown(notice: NoticeDetail, { findings, levels }: Derived, filter: CardFilter, words: string) {
  return useMemo(
    () =>
      notice.tasks.filter(
        (task) =>
          matchesFilter(
            task,
            { findings: findings.get(task.id) ?? NONE, level: levels.get(task.id) ?? null },
            filter,
          ) && matchesWords(task, notice.unitNames, words),
      ),
    [notice, findings, levels, filter, words],
  );
}

/** The task both panes point at, lit without drawing them again. */
export function useFocus(notice: NoticeDetail) {
  const root = useRef<HTMLDivElement>(null);
  const source = useRef<HTMLDivElement>(null);
  const cards = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const focus = useCallback((taskId: string) => {
    setFocused(taskId);
    reveal(source.current, taskId);
    reveal(cards.current, taskId);
  }, []);
  // Drawing a card again resets its class names, so the light is put back after every change.
  useLayoutEffect(() => light(root.current, 'is-focused', focused));
  const first = notice.tasks[0]?.id;
  useEffect(() => {
    if (first === undefined) return;
    setFocused(first);
    reveal(source.current, first, 'auto');
  }, [first]);
  return { root, source, cards, focused, focus };
}

export type Place = ReturnType<typeof useFocus>;

/** The task before or after the focused one among those shown. */
export function neighbour(shown: readonly NoticeTaskView[], focused: string | null, step: 1 | -1): string | null {
  const at = shown.findIndex((task) => task.id === focused);
  if (at < 0) return shown[0]?.id ?? null;
  return shown[Math.min(Math.max(at + step, 0), shown.length - 1)]?.id ?? null;
}
