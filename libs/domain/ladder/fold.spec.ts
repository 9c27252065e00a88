import { foldedInto, isLate } from './fold.ts';
import type { AudienceRole, ClockName, RungVerb } from './policy.ts';
import type { PlannedRung } from './rung.ts';

const NOON = '2026-12-04T04:00:00.000Z';

function rung(rungId: string, verb: RungVerb, at: string, more: Partial<PlannedRung> = {}): PlannedRung {
  const clock: ClockName = more.clock ?? 'due';
  const key = `rung:${clock}:1:0:${rungId}`;
  const plain = { channels: ['sms'], audience: ['head', 'contact'], nominalAt: at, provisional: false } as const;
  return { key, rungId, clock, verb, at, ...plain, ...more };
}

const day = (n: number): string => `2026-12-0${n}T01:00:00.000Z`;
const only = (role: AudienceRole): Partial<PlannedRung> => ({ audience: [role] });
const d0 = rung('d-0', 'remind', day(1));
const urge = rung('urge', 'urge', day(2));
const supervise = rung('supervise', 'supervise', day(3));
const leader = rung('leader', 'escalate', day(3), only('leader_in_charge'));
const interview = rung('interview', 'interview', day(4), only('signatory'));
const receipt = rung('last', 'remind', day(1), { clock: 'receipt' });
const later = rung('supervise', 'supervise', '2026-12-07T01:00:00.000Z');
const office = (id: string, at: string, audience: AudienceRole[]) =>
  rung(id, 'remind', at, { clock: 'reassignment', audience });

test.each([
  ['a reminder into the strongest letter', d0, [d0, urge, supervise, leader, interview], 'supervise'],
  ['a letter into a stronger letter', urge, [urge, supervise, leader], 'supervise'],
  ['a reminder into a later reminder', rung('d-1', 'remind', day(1)), [rung('d-0', 'remind', day(2))], 'd-0'],
  ['a reminder past a weaker later one', d0, [urge, rung('after', 'remind', day(3))], 'urge'],
  ['a letter at the same instant into the stronger', rung('a', 'urge', day(3)), [supervise], 'supervise'],
  [
    'a reminder to the office into one the office gets too',
    office('last', day(1), ['office']),
    [office('late', day(2), ['office', 'signatory'])],
    'late',
  ],
  ['the strongest into nothing', supervise, [supervise, leader, interview], null],
  ['a report to the leader into nothing', leader, [leader, interview], null],
  ['a proposed interview into nothing', interview, [interview, rung('x', 'supervise', day(4))], null],
  ['a reminder not into a report about the unit', d0, [d0, leader], null],
  ['a reminder not into a rung still to come', d0, [d0, later], null],
  ['a reminder not into another clock', receipt, [receipt, urge], null],
  [
    'a reminder to the office not into one it does not get',
    office('last', day(1), ['office']),
    [office('late', day(2), ['signatory'])],
    null,
  ],
] as [string, PlannedRung, PlannedRung[], string | null][])('after an outage: %s', (_what, one, plan, target) => {
  expect(foldedInto(one, plan, NOON)?.rungId ?? null).toBe(target);
});

test.each([
  ['exactly an hour after its instant is in time', '2026-12-02T02:00:00.000Z', false],
  ['a moment more than an hour after it is late', '2026-12-02T02:00:00.001Z', true],
])('a rung %s', (_what, now, late) => {
  expect(isLate(urge, now)).toBe(late);
  expect(foldedInto(urge, [urge, rung('supervise', 'supervise', now)], now) !== null).toBe(late);
});
