import { fullDate, type IsoDate } from '../calendar/office-day.ts';
import { dutyRuleFaults } from '../duty/duty-rule-faults.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import { isActorInWords } from '../notice-matching/case-units.ts';
import type { CorrectedUnit } from './amendment-task.ts';
import {
  ordersAnew,
  type ChangeDecision,
  type KindChanged,
  type NoticeChange,
  type TaskAdded,
} from './notice-change.ts';

type Anew = TaskAdded | KindChanged;

/** What an officer gives a change besides following it. */
export type ChangeInput = Pick<ChangeDecision, 'dueOn' | 'duty' | 'units'>;

/** Why a change cannot be followed yet, a sentence each; empty when it can. */
export function obstaclesTo(change: NoticeChange, input: ChangeInput, today: IsoDate): string[] {
  const { dueOn, duty, units } = input;
  switch (change.kind) {
    case 'date':
      return dayObstacles(dueOn ?? change.to, change.basis, today);
    case 'rule':
      return ruleObstacles(duty ?? change.to, change.basis, today);
    case 'unit_added':
      return unitObstacles([change.unit], units);
    case 'kind_changed':
    case 'task_added':
      if (change.task.kind === 'declaration') return [];
      return [...answeringObstacles(change, input), ...timeObstacles(change, input, today)];
    case 'clause':
    case 'unit_removed':
    case 'task_removed':
      return [];
    default:
      return change satisfies never;
  }
}

function answeringObstacles({ task, duty }: Anew, input: ChangeInput): string[] {
  if (task.units.every(({ role }) => role === 'cooperating')) return ['更正稿这一项没有写牵头或责任单位，请另行下发。'];
  const known = { kind: task.kind, units: task.units, duty: input.duty ?? duty ?? null };
  return unitObstacles(
    task.units.filter((unit) => !isActorInWords(known, unit)),
    input.units,
  );
}

const timeObstacles = ({ task, basis, ...read }: Anew, { dueOn, duty }: ChangeInput, today: IsoDate): string[] =>
  task.kind === 'duty'
    ? ruleObstacles(duty ?? read.duty ?? null, basis, today)
    : dayObstacles(dueOn ?? read.dueOn, basis, today);

function ruleObstacles(rule: DutyRule | null, basis: string, today: IsoDate): string[] {
  if (rule === null) return [`${basis}，请录入计数规则。`];
  const faults = dutyRuleFaults(rule).map(({ message }) => `${message}。`);
  return rule.until < today
    ? [...faults, `计数终点${fullDate(rule.until)}已过，请核对文件，或填今天以后的日期。`]
    : faults;
}

function dayObstacles(dueOn: IsoDate | null, basis: string, today: IsoDate): string[] {
  if (dueOn === null) return [`${basis}，请指定期限。`];
  return dueOn < today ? [`期限${fullDate(dueOn)}已过，请核对文件，或填今天以后的日期。`] : [];
}

/** A unit the tree knows by name or alias is taken; a collective and an unknown name are for the officer. */
function unitObstacles(named: readonly CorrectedUnit[], chosen: ChangeInput['units']): string[] {
  return named.flatMap((unit) => {
    const count = unitIdsFor(unit, chosen).length;
    if (count > 1 && !unit.collective) return [`“${unit.name}”是一个单位，只能对应一个，请重新选择。`];
    if (count > 0) return [];
    return [
      unit.collective
        ? `“${unit.name}”是集合名称，请选定具体单位。`
        : `“${unit.name}”没有对应到单位，请选择；单位管理中还没有的，请先新建。`,
    ];
  });
}

/** The units of the tree a named unit stands for: the officer's choice, else the one of that very name. */
export function unitIdsFor(unit: CorrectedUnit, chosen: ChangeInput['units']): readonly string[] {
  const picked = chosen[unit.name] ?? [];
  if (picked.length > 0) return picked;
  return unit.collective || unit.unitId === null ? [] : [unit.unitId];
}

/** The names of the units a change adds. */
export function unitNamesOf(change: NoticeChange): readonly string[] {
  if (change.kind === 'unit_added') return [change.unit.name];
  return ordersAnew(change) ? change.task.units.map(({ name }) => name) : [];
}
