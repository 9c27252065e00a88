import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { DutyRule } from '../../../../libs/domain/duty/duty-rule.ts';
import { isSameRule } from '../../../../libs/domain/duty/duty-rule-faults.ts';
import type { NoticeTaskKind } from '../../../../libs/domain/notice/notice-status.ts';
import { dutyWordsOf } from '../../../../libs/domain/notice-matching/proposed-duty.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { ProposeDuty } from './duty-proposals.ts';
import type { DraftTask } from './notice-draft.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

/** The part of a row that holds a duty's rule, set or taken away. */
export interface StoredDuty {
  duty: DutyRule | null;
  dutyBasis: string | null;
}

interface Decision {
  propose: ProposeDuty;
  actor: Actor;
  at: Date;
}

/**
 * The rule the clause proposes, accepted by an officer who saw it. Refuses `duty_not_for_task`, `duty_proposal_none` where the clause
 * gives no rule, and `duty_proposal_changed` when the officer saw another.
 */
export function acceptedDuty(task: DraftTask, duty: DutyRule, { propose, actor, at }: Decision): StoredDuty {
  refuseForKind(task, task.row.kind);
  const proposed = propose(task);
  if (proposed.kind === 'none') {
    throw refused(
      task,
      'duty_proposal_none',
      `${itemWords(task.row.ref)}没有可以采用的计数规则：${proposed.message}，请录入。`,
    );
  }
  if (!isSameRule(proposed.rule, duty)) {
    const detail = `${itemWords(task.row.ref)}的建议规则与页面显示的不同，请刷新后核对，再采用。`;
    throw refused(task, 'duty_proposal_changed', detail);
  }
  return { duty, dutyBasis: `${dutyWordsOf(proposed.sources)}，${by(actor, at)}采用` };
}

/** A rule an officer entered. */
export const enteredDuty = (duty: DutyRule | null, actor: Actor, at: Date): StoredDuty => ({
  duty,
  dutyBasis: duty === null ? null : `${by(actor, at)}录入`,
});

/** Refuses (`duty_not_for_task`) a rule for what is no duty. */
export function refuseForKind(task: DraftTask, kind: NoticeTaskKind): void {
  if (kind === 'duty') return;
  const detail = `${itemWords(task.row.ref)}不是周期职责，不能设计数规则；请先把类别改为“周期职责”。`;
  throw refused(task, 'duty_not_for_task', detail);
}

const by = (actor: Actor, at: Date): string => `${actor.name}于${formatInstant(at.toISOString())}`;

const refused = ({ row }: DraftTask, code: string, detail: string): Refusal =>
  new Refusal('conflict', code, detail, [{ path: 'duty', value: row.id, message: detail }]);
