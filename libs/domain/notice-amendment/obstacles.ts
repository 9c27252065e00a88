import { fullDate, type IsoDate } from '../calendar/office-day.ts';
import type { CorrectedUnit } from './amendment-task.ts';
import type { ChangeDecision, NoticeChange } from './notice-change.ts';

/** What an officer gives a change besides following it. */
export type ChangeInput = Pick<ChangeDecision, 'dueOn' | 'units'>;

/** Why a change cannot be followed yet, a sentence each; empty when it can. */
export function obstaclesTo(change: NoticeChange, { dueOn, units }: ChangeInput, today: IsoDate): string[] {
  switch (change.kind) {
    case 'date':
      return dayObstacles(dueOn ?? change.to, change.basis, today);
    case 'unit_added':
      return unitObstacles([change.unit], units);
    case 'task_added':
      // Nobody has accepted a rule for it: a number is never taken from words alone.
      if (change.task.kind === 'duty')
        return ['新增的是周期性职责，次数和时段须由人确认，请把更正稿另行导入后下发这一项。'];
      return [
        ...(change.task.units.some(({ role }) => role !== 'cooperating')
          ? unitObstacles(change.task.units, units)
          : ['更正稿这一项没有写牵头或责任单位，请另行下发。']),
        ...dayObstacles(dueOn ?? change.dueOn, change.basis, today),
      ];
    case 'clause':
    case 'unit_removed':
    case 'task_removed':
      return [];
    default:
      return change satisfies never;
  }
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
  return change.kind === 'task_added' ? change.task.units.map(({ name }) => name) : [];
}
