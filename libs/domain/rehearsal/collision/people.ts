import { groupBy } from '../group-by.ts';
import { dateOf, fullDate } from '../../calendar/office-day.ts';
import { holderName } from '../../audience/directory.ts';
import { roleName } from '../../audience/role-name.ts';
import type { RehearsedMessage } from '../rehearsed.ts';
import type { Collision } from './collision.ts';
import type { CollisionGround } from './collision-ground.ts';

/** With fewer tasks one unit naturally has most of them. */
const LEAST_TASKS = 4;

/** Too much for one person a day or for one unit, or nobody to be told at all. */
export function peopleCollisions(ground: CollisionGround): Collision[] {
  return [...overloaded(ground), ...unreached(ground), ...flooded(ground)];
}

function flooded({ messages, perPersonPerDay }: CollisionGround): Collision[] {
  const groups = groupBy(messages, ({ personId, at }) => `${dateOf(at)}/${personId}`);
  return [...groups].flatMap(([key, got]) => {
    if (got.length <= perPersonPerDay) return [];
    const date = key.slice(0, 10);
    const { person, unitId } = got[0] as RehearsedMessage;
    const message = `${fullDate(date)}，${person}一天收到${got.length}条消息（超过${perPersonPerDay}条）。`;
    const taskRefs = [...new Set(got.map(({ taskRef }) => taskRef))];
    return [{ code: 'person_flood', severity: 'warning', unitId, date, taskRefs, count: got.length, message }];
  });
}

function overloaded({ plan, directory }: CollisionGround): Collision[] {
  const supervised = plan.cases.filter(({ kind }) => kind !== 'acknowledgement');
  const all = new Set(supervised.map(({ taskRef }) => taskRef)).size;
  if (all < LEAST_TASKS) return [];
  const groups = groupBy(supervised, ({ unitId }) => unitId);
  return [...groups].flatMap(([unitId, cases]) => {
    // A collective opens many cases of one task, which must not hide who has a hand in most tasks.
    const taskRefs = [...new Set(cases.map(({ taskRef }) => taskRef))];
    const count = taskRefs.length;
    if (count * 2 <= all) return [];
    const share = Math.round((count / all) * 100);
    const message = `${directory.unitName(unitId)}承担${all}项任务中的${count}项（${share}%），请确认是否分工过于集中。`;
    return [{ code: 'overloaded_unit', severity: 'warning', unitId, date: null, taskRefs, count, message }];
  });
}

function unreached({ gaps, directory }: CollisionGround): Collision[] {
  const groups = groupBy(gaps, (gap) => `${gap.role}/${holderName(gap, directory)}`);
  return [...groups.values()].map((missed) => {
    const { unitId, role } = missed[0]!;
    const holder = holderName({ unitId, role }, directory);
    const taskRefs = [...new Set(missed.map(({ taskRef }) => taskRef))];
    const message = `${holder}没有能联系上的${roleName(role)}，有${missed.length}次通知发不出去。`;
    return { code: 'no_recipient', severity: 'error', unitId, date: null, taskRefs, count: missed.length, message };
  });
}
