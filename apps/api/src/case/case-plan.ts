import type { EntityManager } from 'typeorm';
import type { CaseRung } from '../../../../libs/contracts/http/case.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import { isForWhoActs } from '../../../../libs/domain/duty/duty.climb.ts';
import { isRungProvisional } from '../../../../libs/domain/ladder/still-provisional.ts';
import {
  UNIT_CLOCKS,
  type AudienceRole,
  type ClockName,
  type RungVerb,
} from '../../../../libs/domain/ladder/policy.ts';
import type { PlannedRung } from '../../../../libs/domain/ladder/rung.ts';
import { roleName } from '../../../../libs/domain/audience/role-name.ts';
import { resolveAudience } from '../../../../libs/record/world/audience.ts';
import { loadWorld } from '../../../../libs/record/world/load-world.ts';
import type { World } from '../../../../libs/record/world/world.ts';
import type { Reader } from './case-timeline.ts';

const STILL: Record<ClockName, string> = {
  receipt: '仍未签收',
  due: '仍未反馈',
  review: '仍未复核',
  extension: '延期申请仍未答复',
  reassignment: '仍未重新交办',
  approval: '函件仍未签发',
  pace: '本期次数仍未完成',
  closing: '补报时间结束',
  arrears: '仍未补足',
};

const WILL: Record<Exclude<RungVerb, 'open_period' | 'lock_period'>, string> = {
  remind: '再次提醒',
  urge: '拟发督促函',
  supervise: '拟发督办函',
  escalate: '报告',
  interview: '提请约谈',
};

/** The rungs a reader may know of: a unit those of its own clocks. */
export const planFor = (plan: readonly PlannedRung[], reader: Reader): readonly PlannedRung[] =>
  reader === 'office' ? plan : plan.filter((rung) => UNIT_CLOCKS.includes(rung.clock));

/** Rungs to come with the people they would reach if they fell due now. */
export async function describePlan(
  manager: EntityManager,
  { unitId, clocks, cooperatingUnitIds }: CaseFacts,
  plan: readonly PlannedRung[],
  table: DayTable,
): Promise<CaseRung[]> {
  if (plan.length === 0) return [];
  const world = await loadWorld(manager, [unitId, ...cooperatingUnitIds], []);
  const beside = (channels: PlannedRung['channels']): string[] =>
    cooperatingUnitIds.flatMap((id) => peopleOf(world, id, 'contact', channels));
  return plan.map((rung) => ({
    key: rung.key,
    clock: rung.clock,
    verb: rung.verb,
    at: rung.at,
    nominalAt: rung.nominalAt,
    provisional: isRungProvisional(rung, clocks[rung.clock], table),
    text: rungWords(rung),
    audience: [
      ...rung.audience.map((role) => ({
        role: roleName(role),
        people: peopleOf(world, unitId, role, rung.channels),
      })),
      ...(isForWhoActs(rung) && cooperatingUnitIds.length > 0
        ? [{ role: '配合单位经办人', people: beside(rung.channels) }]
        : []),
    ],
    channels: rung.channels,
  }));
}

const peopleOf = (world: World, unitId: string, role: AudienceRole, channels: PlannedRung['channels']): string[] =>
  resolveAudience(world, unitId, role, channels).map((person) => person.name);

/** A turn comes whatever anybody does; everything else follows from what was not done. */
function rungWords({ clock, verb, audience }: PlannedRung): string {
  if (verb === 'open_period') return '本期结束，进入下一期';
  if (verb === 'lock_period') return '上期结账，数字锁定';
  return `${STILL[clock]}，${WILL[verb]}${verb === 'escalate' ? audience.map(roleName).join('、') : ''}`;
}
