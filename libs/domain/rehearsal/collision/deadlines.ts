import { groupBy } from '../group-by.ts';
import { isWorkingDay, whyRest } from '../../calendar/day-table.ts';
import { dateOf, fullDate, naturalDaysBetween } from '../../calendar/office-day.ts';
import type { DraftCase } from '../draft-plan.ts';
import { restWords } from './rest-words.ts';
import type { Collision } from './collision.ts';
import type { CollisionGround } from './collision-ground.ts';
import { itemWords } from '../../notice/item-words.ts';

/** Dates that cannot be kept, fall on a rest day, or come so soon that part of the ladder is over before it begins. */
export function deadlineCollisions(ground: CollisionGround): Collision[] {
  const issuedOn = dateOf(ground.plan.openedAt);
  const dates = groupBy(ground.plan.cases, ({ taskRef, dueOn }) => `${taskRef}/${dueOn}`);
  return [...dates.values()].flatMap((cases) => {
    const { dueOn, taskRef, businessKey } = cases[0] as DraftCase;
    const due = ground.policies.task?.clocks.due;
    // A policy that counts its own term takes no date from the plan.
    if (dueOn === null || due?.term !== 'stated') return [];
    const found = (code: Collision['code'], severity: Collision['severity'], why: string): Collision => {
      const message = `${itemWords(taskRef)}：${why}`;
      return { code, severity, unitId: null, date: dueOn, taskRefs: [taskRef], count: cases.length, message };
    };
    const day = `期限${fullDate(dueOn)}`;
    if (dueOn < issuedOn) {
      const days = naturalDaysBetween(dueOn, issuedOn);
      return [found('deadline_before_issue', 'error', `${day}在下发日之前${days}天，下发即逾期。`)];
    }
    const missed = due.rungs.length - (ground.dueRungs.get(businessKey) ?? 0);
    return [
      ...(missed > 0
        ? [found('short_notice', 'warning', `${day}离下发太近，到期前的提醒有${missed}次来不及发。`)]
        : []),
      ...(isWorkingDay(dueOn, ground.table)
        ? []
        : [
            found(
              'due_on_rest_day',
              'warning',
              `${day}${restWords(whyRest(dueOn, ground.table))}，文件写明的日期不顺延。`,
            ),
          ]),
    ];
  });
}
