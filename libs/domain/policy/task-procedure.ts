import { CLOCK_NAMES } from '../ladder/policy.ts';
import type { ClockName, Policy } from '../ladder/policy.ts';
import type { ProcedureClock, ProcedurePolicy } from './procedure.ts';

const CLOCKS: Readonly<Record<ClockName, { title: string; start: string }>> = {
  due: { title: '办理', start: '任务下发' },
  receipt: { title: '签收', start: '任务下发' },
  review: { title: '复核', start: '单位反馈' },
  extension: { title: '延期答复', start: '单位申请延期' },
  reassignment: { title: '重新交办', start: '单位表示“不属于我单位”' },
  approval: { title: '函件签发', start: '函件拟稿' },
};

/** The rules of a task policy in the shape in which all procedures are read; the task's own clock first. */
export function taskAsProcedure(policy: Policy): ProcedurePolicy {
  const { id, version, kind, title, summary, jurisdiction, dayEndsAt, extension, amends } = policy;
  const names = ['due', ...CLOCK_NAMES.filter((name) => name !== 'due')] as ClockName[];
  const clocks = names.map((name): [string, ProcedureClock] => [name, { ...CLOCKS[name], ...policy.clocks[name] }]);
  return {
    id,
    version,
    kind,
    title,
    summary,
    jurisdiction,
    dayEndsAt,
    extension,
    ...(amends === undefined ? {} : { amends }),
    offered: true,
    clocks: Object.fromEntries(clocks),
  };
}
