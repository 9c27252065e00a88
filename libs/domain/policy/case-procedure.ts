import type { CaseKind } from '../case/case-kind.ts';
import { CLOCKS_OF, clockSpec } from '../ladder/policy.ts';
import type { ClockName, Policy } from '../ladder/policy.ts';
import type { ProcedureClock, ProcedurePolicy } from './procedure.ts';

interface ClockWords {
  title: string;
  start: string;
  /** The clock at whose end it starts. */
  after?: ClockName;
}

const EVERYWHERE: Readonly<Partial<Record<ClockName, ClockWords>>> = {
  receipt: { title: '签收', start: '下发' },
  reassignment: { title: '重新交办', start: '单位表示“不属于我单位”' },
  approval: { title: '函件签发', start: '函件拟稿' },
};

/** The clocks as people read them, by procedure. */
const CLOCKS: Readonly<Record<CaseKind, Readonly<Partial<Record<ClockName, ClockWords>>>>> = {
  task: {
    ...EVERYWHERE,
    due: { title: '办理', start: '任务下发' },
    receipt: { title: '签收', start: '任务下发' },
    review: { title: '复核', start: '单位反馈' },
    extension: { title: '延期答复', start: '单位申请延期' },
  },
  duty: {
    ...EVERYWHERE,
    due: { title: '本期', start: '本期开始' },
    pace: { title: '进度', start: '本期开始，每记录一次后重新计算' },
    closing: { title: '结账', start: '本期最后一日', after: 'due' },
    arrears: { title: '补足', start: '本期最后一日，次数不够时', after: 'due' },
  },
  acknowledgement: {},
};

/** A clock's title, the event it starts from and the clock it follows. */
export function clockWords(kind: CaseKind, name: ClockName): ClockWords {
  const words = CLOCKS[kind][name];
  if (words === undefined) throw new Error(`a ${kind} has no clock ${name}`);
  return words;
}

/** The rules of a case policy in the shape in which all procedures are read; the clock of its date first. */
export function caseAsProcedure(policy: Policy): ProcedurePolicy {
  const { id, version, kind, title, summary, jurisdiction, dayEndsAt, extension, amends } = policy;
  const clocks = CLOCKS_OF[kind].map((name): [string, ProcedureClock] => [
    name,
    { ...clockWords(kind, name), ...clockSpec(policy, name) },
  ]);
  return {
    id,
    version,
    kind,
    title,
    summary,
    jurisdiction,
    dayEndsAt,
    ...(kind === 'task' ? { extension } : {}),
    ...(amends === undefined ? {} : { amends }),
    offered: true,
    clocks: Object.fromEntries(clocks),
  };
}
