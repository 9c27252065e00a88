import { randomUUID } from 'node:crypto';
import type { DutyDay, DutyWindow } from '../../../libs/domain/duty/duty-rule.ts';
import type { OpenCase } from '../../../libs/record/open-case.ts';
import type { UnitName } from './people.ts';

export interface TaskOrder {
  unit: UnitName;
  /** A term from now, or an ISO date. */
  due: string;
  cooperating?: UnitName[];
  policy?: string;
}

/** So many acts in every window from one office date through another. */
export interface DutyOrder {
  unit: UnitName;
  every: DutyWindow;
  count: number;
  from: string;
  until: string;
  by?: DutyDay;
  cooperating?: UnitName[];
  policy?: string;
}

type IdOf = (name: UnitName) => string;

/** A clause of a notice, for one unit; `dueOn` is an office date. */
export function taskCase({ unit, cooperating = [] }: TaskOrder, dueOn: string, idOf: IdOf): OpenCase {
  return {
    kind: 'task',
    businessKey: `task:${randomUUID()}:${idOf(unit)}`,
    title: '清理占用堵塞消防通道',
    unitId: idOf(unit),
    cooperatingUnitIds: cooperating.map(idOf),
    noticeId: null,
    noticeTaskId: null,
    clause: '各村要清理占用、堵塞消防通道的杂物。',
    ref: '7',
    noticeTitle: '云溪镇冬季火灾防控工作方案',
    documentNumber: '云安办〔2026〕18号',
    issuer: '云溪镇安全生产委员会办公室',
    dueOn,
    dueBasis: '条款写明',
    duty: null,
  };
}

/** What the notice declares, for one unit to acknowledge. */
export function acknowledgementCase(unitId: string): OpenCase {
  const noticeTitle = '云溪镇冬季火灾防控工作方案';
  return {
    kind: 'acknowledgement',
    businessKey: `acknowledgement:${randomUUID()}:${unitId}`,
    title: `阅知《${noticeTitle}》`,
    unitId,
    cooperatingUnitIds: [],
    noticeId: null,
    noticeTaskId: null,
    clause: '（一）提高政治站位。各单位要充分认识做好冬季火灾防控工作的重要性。\n\n（二）加强组织领导。',
    ref: '三（一）、三（二）',
    noticeTitle,
    documentNumber: '云安办〔2026〕18号',
    issuer: '云溪镇安全生产委员会办公室',
    dueOn: null,
    dueBasis: '',
    duty: null,
  };
}

/** The same for what recurs. */
export function dutyCase({ every, count, from, until, by, ...order }: DutyOrder, idOf: IdOf): OpenCase {
  return {
    ...taskCase({ ...order, due: until }, until, idOf),
    kind: 'duty',
    businessKey: `duty:${randomUUID()}:${idOf(order.unit)}`,
    title: '主要负责人带队检查',
    clause: '各单位主要负责人要定期带队开展安全生产检查。',
    noticeTitle: '云溪镇安全生产工作要点',
    dueOn: null,
    duty: { every, count, from, until, by: by ?? null, actor: null },
  };
}
