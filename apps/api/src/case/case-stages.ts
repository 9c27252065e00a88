import type { CaseStage } from '../../../../libs/contracts/http/case.ts';
import type { AcknowledgementFacts } from '../../../../libs/domain/acknowledgement/acknowledgement-facts.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { TaskState } from '../../../../libs/domain/task/task-state.ts';
import { dutyStages } from './duty-stages.ts';

/** The step bar of a case by its procedure. */
export function stagesOfCase(kind: CaseKind, facts: CaseFacts): CaseStage[] {
  switch (kind) {
    case 'task':
      return taskStages(facts as TaskFacts);
    case 'duty':
      return dutyStages(facts as DutyFacts);
    case 'acknowledgement':
      return acknowledgementStages(facts as AcknowledgementFacts);
    default:
      return kind satisfies never;
  }
}

/** 下发 → 阅知; a withdrawn one ends without a signature. */
function acknowledgementStages({ state, openedAt, closedAt }: AcknowledgementFacts): CaseStage[] {
  return [
    { name: '下发', status: 'done', at: openedAt },
    {
      name: state === 'withdrawn' ? '已撤回' : '阅知',
      status: closedAt === null ? 'current' : 'done',
      at: closedAt,
    },
  ];
}

/** How many stages lie behind a task in each state. */
const PASSED: Record<TaskState, number> = {
  issued: 1,
  signed: 2,
  in_progress: 2,
  reported: 4,
  disowned: 1,
  closed: 6,
  withdrawn: 1,
};

/** The step bar: 下发 → 签收 → 办理 → 反馈 → 复核 → 办结. A withdrawn task stands still, a disowned one waits for its unit. */
function taskStages(facts: TaskFacts): CaseStage[] {
  const passed = facts.state === 'withdrawn' && facts.signedAt !== null ? 2 : PASSED[facts.state];
  const ended = facts.closedAt !== null;
  const stages: [string, string | null][] = [
    ['下发', facts.openedAt],
    [facts.state === 'disowned' ? '待重新交办' : '签收', facts.signedAt],
    ['办理', null],
    ['反馈', facts.report?.at ?? null],
    ['复核', null],
    [facts.state === 'withdrawn' ? '已撤回' : '办结', facts.closedAt],
  ];
  return stages.map(([name, at], index) => ({
    name,
    at: index < passed || (ended && index === 5) ? at : null,
    status: index < passed ? 'done' : index === passed && !ended ? 'current' : 'ahead',
  }));
}
