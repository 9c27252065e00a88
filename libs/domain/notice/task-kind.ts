import type { NoticeTask, TaskKind } from './notice.ts';

/** Repeated without a last day it is a duty, else a task. */
export const kindOfTimes = ({
  deadlines,
  cadences,
  quotas,
}: Pick<NoticeTask, 'deadlines' | 'cadences' | 'quotas'>): TaskKind => {
  const isRepeated = cadences.length > 0 || quotas.length > 0 || deadlines.some(({ kind }) => kind === 'recurring');
  const hasDate = deadlines.some(({ kind }) => kind !== 'recurring' && kind !== 'none');
  return isRepeated && !hasDate ? 'duty' : 'task';
};
