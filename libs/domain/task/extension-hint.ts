import type { DayTable } from '../calendar/day-table.ts';
import { fullDate } from '../calendar/office-day.ts';
import { isSpanProvisional } from '../ladder/still-provisional.ts';
import type { TaskFacts } from './task-facts.ts';
import { refusalOf } from './task-may.ts';

/**
 * What a unit reads about asking for time before it tries: the last day where the rules set one, or why it cannot any more. Null where
 * the due date itself is the limit, or where the task is past asking.
 */
export function extensionHint(facts: TaskFacts, at: string, table: DayTable): string | null {
  const asker = { capacity: 'unit', dutyGeneration: facts.dutyGeneration, at } as const;
  const refused = refusalOf(facts, 'request_extension', asker);
  if (refused !== null) return refused.code.startsWith('extension_') ? refused.detail : null;
  const until = facts.clocks.due?.ask?.until ?? null;
  if (until === null) return null;
  const mark = isSpanProvisional(until, facts.dueOn ?? until, table) ? '（暂定）' : '';
  return `申请延期最迟在${fullDate(until)}${mark}。`;
}
