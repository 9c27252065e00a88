import { readFileSync } from 'node:fs';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import type { Policy } from '../ladder/policy.ts';
import { dutyDocument } from '../notice-matching/duty-time.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import type { Behaviour } from './assumption.ts';
import { planOfNotice } from './plan-of-notice.ts';
import { rehearse, type Rehearsal } from './rehearse.ts';

const table = loadAnnouncedCalendar('calendars');
const known = readPolicies('policies');
const named = (id: string): Policy => known.find((policy) => policy.id === id) as Policy;
const policies = {
  task: named('task-national'),
  duty: named('duty-national'),
  acknowledgement: named('acknowledgement-national'),
};

function rehearsed(text: string, behaviour: Behaviour): Rehearsal {
  const { tasks, document } = parseNotice(text);
  const issuedOn = '2026-11-23';
  const openedAt = `${issuedOn}T01:00:00.000Z`;
  const choice = { openedAt, issuedOn, needsDate: true, dueOn: null, document: dutyDocument(text, document) };
  const range = { from: issuedOn, to: '2027-11-22' };
  return rehearse(planOfNotice(tasks, choice), policies, table, { behaviour, authorised: [] }, range);
}

const PLAN = readFileSync('test/fixtures/notices/yunxi-2026-winter-plan.txt', 'utf8');
const reading = ({ events }: Rehearsal) => events.filter(({ title }) => title === '阅知');

test.each(['silent', 'on-time', 'last-day'] as const)(
  'whoever is %s, declarations cost one word a unit on the day of the issue and nothing afterwards',
  (behaviour) => {
    const year = rehearsed(PLAN, behaviour);
    const events = reading(year);
    expect(events).toHaveLength(year.acknowledgements);
    expect(new Set(events.map(({ unitId }) => unitId)).size).toBe(events.length);
    for (const event of events) {
      expect(event).toMatchObject({
        verb: 'issue',
        taskRef: '三（一）、三（二）',
        audience: ['contact'],
        letter: null,
      });
    }
  },
);

const NOTICE = `工作方案

一、重点任务
1.检查加油站，2026年12月20日前完成。（责任单位：应急管理站）
2.检查油库，2026年12月20日前完成。（责任单位：应急管理站）
3.检查校车，2026年12月20日前完成。（责任单位：中心校）
4.检查餐馆，2026年12月20日前完成。（责任单位：市场监管所）
二、有关要求
（一）提高认识。各单位要高度重视。
（二）严格督查。对推诿扯皮的，依规处理。
`;

test('a declaration of everybody (各单位), like one that names nobody, is read by whoever answers for a task', () => {
  expect(reading(rehearsed(NOTICE, 'silent')).map(({ unitId, taskRef }) => [unitId, taskRef])).toEqual([
    ['应急管理站', '（一）、（二）'],
    ['中心校', '（一）、（二）'],
    ['市场监管所', '（一）、（二）'],
  ]);
});

test('they are counted apart from tasks, so that half of the tasks do not look like most of them', () => {
  const { cases, acknowledgements, collisions } = rehearsed(NOTICE, 'silent');
  expect({ cases, acknowledgements }).toEqual({ cases: 4, acknowledgements: 3 });
  expect(collisions.map(({ code }) => code)).not.toContain('overloaded_unit');
});
