import { tidy, tidyList } from '../tidy.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS, type UnitKind } from '../unit-kind.ts';
import type { KnownDirectory, PlannedUnit, UnitRow } from './directory.ts';
import type { Faults } from './faults.ts';
import type { UnitNames } from './names.ts';
import { UNIT_COLUMNS as COLUMN } from './unit-columns.ts';

/** Units to create from the sheet 单位; every fault is collected, none is mended silently. */
export function planUnits(
  rows: readonly UnitRow[],
  known: KnownDirectory,
  names: UnitNames,
  faults: Faults,
): PlannedUnit[] {
  const taken = spellingsInUse(known);
  const planned = rows.map((row) => planUnit(row, taken, names, faults));
  refuseCircles(rows, names, faults);
  refuseSecondOffice(rows, known, faults);
  return planned;
}

type Taken = Map<string, string>;

function spellingsInUse(known: KnownDirectory): Taken {
  const nameOf = new Map(known.units.map((unit) => [unit.id, unit.name]));
  const taken: Taken = new Map(
    known.units.map((unit) => [unit.name, unit.retired ? '已停用的同名单位' : '已有同名单位']),
  );
  for (const [alias, id] of known.aliases) taken.set(alias, `它已是“${nameOf.get(id)}”的别名`);
  return taken;
}

function planUnit(row: UnitRow, taken: Taken, names: UnitNames, faults: Faults): PlannedUnit {
  const name = tidy(row.name);
  claim(row, COLUMN.name, name, taken, faults);
  const kind = kindOf(row, faults);
  const aliases = tidyList(row.aliases).filter((alias) => alias !== name);
  for (const alias of aliases) claim(row, COLUMN.aliases, alias, taken, faults);
  return {
    name,
    kind,
    parent: reference(row, COLUMN.parent, row.parent, names, faults),
    aliases,
    members: membersOf(row, kind, names, faults),
    isOffice: isYes(row, faults),
  };
}

/** Each spelling belongs to one unit, so that a notice that uses it cannot be misread. */
function claim(row: UnitRow, column: string, spelling: string, taken: Taken, faults: Faults): void {
  if (spelling === '') return faults.add(row.row, column, '', '没有填写，请补上单位名称');
  if (spelling.length > 60) return faults.add(row.row, column, spelling, '名称最多 60 个字，请缩短');
  const holder = taken.get(spelling);
  if (holder) return faults.add(row.row, column, spelling, `${holder}，请删去这一处，或改用不同的名称`);
  taken.set(spelling, `与第 ${row.row} 行重复`);
}

function kindOf(row: UnitRow, faults: Faults): UnitKind {
  const given = tidy(row.kind);
  const kind = UNIT_KINDS.find((one) => UNIT_KIND_NAMES[one] === given);
  if (kind) return kind;
  const choices = UNIT_KINDS.map((one) => UNIT_KIND_NAMES[one]).join('、');
  faults.add(row.row, COLUMN.kind, row.kind, `类别应为：${choices}`);
  return 'department';
}

function reference(row: UnitRow, column: string, spelling: string, names: UnitNames, faults: Faults): string | null {
  if (tidy(spelling) === '') return null;
  const name = names.find(spelling);
  if (name === null)
    faults.add(row.row, column, spelling, `找不到单位“${tidy(spelling)}”，请核对写法，或在本表中加上它`);
  return name;
}

function membersOf(row: UnitRow, kind: UnitKind, names: UnitNames, faults: Faults): string[] {
  const listed = tidyList(row.members);
  if (listed.length === 0) return [];
  if (kind !== 'collective') {
    faults.add(row.row, COLUMN.members, row.members, '只有“集合名称”才填成员单位，请清空这一格或改类别');
    return [];
  }
  return listed.flatMap((spelling) => reference(row, COLUMN.members, spelling, names, faults) ?? []);
}

function isYes(row: UnitRow, faults: Faults): boolean {
  const given = tidy(row.isOffice);
  if (given !== '' && given !== '是' && given !== '否') faults.add(row.row, COLUMN.isOffice, given, '只能填“是”或“否”');
  return given === '是';
}

function refuseCircles(rows: readonly UnitRow[], names: UnitNames, faults: Faults): void {
  const parents = new Map(rows.map((row) => [tidy(row.name), names.find(row.parent)]));
  for (const row of rows) {
    const start = tidy(row.name);
    const seen = new Set<string>();
    let at = parents.get(start);
    while (at && at !== start && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at);
    }
    if (start !== '' && at === start) faults.add(row.row, COLUMN.parent, row.parent, '上下级绕成了圈，请改正上级单位');
  }
}

function refuseSecondOffice(rows: readonly UnitRow[], known: KnownDirectory, faults: Faults): void {
  let holder = known.units.find((unit) => unit.isOffice && !unit.retired)?.name;
  for (const row of rows) {
    if (tidy(row.isOffice) !== '是') continue;
    if (holder) faults.add(row.row, COLUMN.isOffice, '是', `安办只能有一个，“${holder}”已经是，请改为“否”`);
    holder ??= tidy(row.name);
  }
}
