import { dateOf, fullDate } from '../calendar/office-day.ts';
import { closeCase, startClock, stopClocks } from '../case/clocks.ts';
import type { DueChange } from '../case/case-facts.ts';
import type { CaseCommand, Decision } from '../case/step.ts';
import { withdrawDrafts } from '../letter/case-letters.ts';
import { beyondLongest, isTooFar, TOO_FAR } from './extension-date.ts';
import { actorName, optionalTextOf, textOf } from '../case/command-payload.ts';
import { outsideDecider } from './task-conditions.ts';
import type { TaskFacts } from './task-facts.ts';
import { notify, notifyAll } from '../case/notify.ts';

type Act = (facts: TaskFacts, command: CaseCommand) => Decision<TaskFacts>;

/** Closing silences every later rung and withdraws what is unsent. */
export const accept: Act = (facts, command) => {
  const late = facts.report?.late ?? false;
  const opinion = optionalTextOf(command, 'opinion');
  return {
    step: {
      facts: { ...closeCase(facts, 'closed', command.receivedAt), closedLate: late },
      events: [
        {
          kind: 'closed',
          text: `${actorName(command)}复核通过，办结${late ? '（逾期完成）' : ''}${opinion === null ? '' : `：${opinion}`}`,
        },
      ],
      effects: [{ kind: 'silence' }, notify('closed', ['contact'], {}, { outlivesCase: true })],
    },
  };
};

/** 退回重报: refused with a reason; the ladder runs again, to the stated date or for the policy's term counted anew. */
export const giveBack: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  const returned: TaskFacts = {
    ...startClock(stopClocks(facts, 'review'), 'due', command.receivedAt),
    state: 'in_progress',
    returns: facts.returns + 1,
  };
  return {
    step: {
      facts: returned,
      events: [{ kind: 'returned', text: `${actorName(command)}退回重报：${reason}` }],
      effects: [notify('returned', ['contact'], { reason })],
    },
  };
};

/**
 * A granted extension writes a new due revision with its reason; the rungs before the new date are armed again, and what
 * was prepared because the old date had passed is withdrawn.
 */
export const grantExtension: Act = (facts, command) => {
  const dueOn = textOf(command, 'dueOn');
  if (facts.dueOn !== null && dueOn <= facts.dueOn) {
    return refused('extension_not_later', `延期后的日期须晚于现期限${fullDate(facts.dueOn)}，请另选日期。`);
  }
  if (dueOn < dateOf(command.receivedAt)) {
    return refused('extension_past', `延期后的日期${fullDate(dueOn)}已过，请选择今天或以后的日期。`);
  }
  const longest = beyondLongest(facts, dueOn);
  if (longest !== null) return refused('extension_too_long', longest);
  if (isTooFar(dueOn, command)) return refused('extension_too_far', TOO_FAR);
  const reason = optionalTextOf(command, 'reason');
  const body = outsideDecider(facts);
  if (body !== null && reason === null) {
    return refused('extension_paper_missing', `按规则，延期由${body}决定：请写明决定的文号或会议，再录入。`);
  }
  const granted = body === null ? '同意延期' : `录入${body}同意延期的决定，延期`;
  const papers = withdrawDrafts(facts, '随延期撤回');
  const revised: TaskFacts = {
    ...stopClocks(facts, 'extension', 'due'),
    dueOn,
    dueOnBeforePauses: null,
    dueAt: null,
    dueChanges: [...facts.dueChanges, grantedOf(facts, command)],
    dueRevision: facts.dueRevision + 1,
    dueBasis: `${actorName(command)}${body === null ? '' : `录入${body}`}同意延期（原期限${facts.dueOn === null ? '未定' : fullDate(facts.dueOn)}）${reason === null ? '' : `：${reason}`}`,
    extension: null,
    extensionsGranted: facts.extensionsGranted + 1,
    proposals: settledProposals(facts),
  };
  return {
    step: {
      facts: startClock(revised, 'due', command.receivedAt),
      events: [
        {
          kind: 'extension_granted',
          text: `${actorName(command)}${granted}至${fullDate(dueOn)}${body === null ? '' : `：${reason}`}`,
        },
        ...papers.events,
      ],
      effects: [
        ...papers.effects,
        ...notifyAll(
          facts,
          'extension_granted',
          { old: facts.dueOn === null ? '未定' : fullDate(facts.dueOn) },
          { head: true },
        ),
      ],
    },
  };
};

/** Who granted it and by which rule, beside the date until then. */
function grantedOf(facts: TaskFacts, command: CaseCommand): DueChange {
  const { extensionsGranted, extensionsAllowed, clocks, dueOn } = facts;
  const asked = clocks.due?.ask?.rule ?? '';
  const body = outsideDecider(facts);
  const rule = `督办规则：${body === null ? '' : `由${body}决定，`}最多延期${extensionsAllowed}次，这是第${extensionsGranted + 1}次${asked === '' ? '' : `；申请时间为${asked}`}`;
  return { kind: 'extension', from: dueOn, at: command.receivedAt, by: actorName(command), rule };
}

export const refuseExtension: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  const body = outsideDecider(facts);
  const refusing = body === null ? '不同意延期' : `录入${body}不同意延期的决定`;
  return {
    step: {
      facts: { ...stopClocks(facts, 'extension'), extension: null },
      events: [{ kind: 'extension_refused', text: `${actorName(command)}${refusing}：${reason}` }],
      effects: [notify('extension_refused', ['contact'], { reason })],
    },
  };
};

/**
 * The duty moves: the former unit's link codes die, the new unit starts with its own receipt and due clock.
 * Papers, proposals and reports of the former unit are not the new one's.
 */
export const reassign: Act = (facts, command) => {
  const unitId = textOf(command, 'unitId');
  if (unitId === facts.unitId)
    return refused('reassign_same_unit', '改派的单位就是原单位；如维持原单位，请用“维持原单位”。');
  const reason = textOf(command, 'reason');
  const moved: TaskFacts = {
    ...handedOver(facts, command.receivedAt),
    state: 'issued',
    unitId,
    cooperatingUnitIds: facts.cooperatingUnitIds.filter((id) => id !== unitId),
    dutyGeneration: facts.dutyGeneration + 1,
    signedAt: null,
    report: null,
    returns: 0,
    proposals: settledProposals(facts),
    letters: facts.letters.filter((letter) => letter.state === 'draft'),
    lateRungs: [],
  };
  const papers = withdrawDrafts(facts, '随改派撤回');
  return {
    step: {
      facts: startClock(moved, 'receipt', command.receivedAt),
      events: papers.events,
      effects: [
        ...papers.effects,
        notify('relieved', ['contact'], { reason }, { of: 'former' }),
        { kind: 'move_duty', toUnitId: unitId, reason },
        notify('issued', ['contact']),
      ],
    },
  };
};

export const keep: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  const kept: TaskFacts = { ...handedOver(facts, command.receivedAt), state: facts.stateBeforeDisowned ?? 'issued' };
  return {
    step: {
      facts: kept.signedAt === null ? startClock(kept, 'receipt', command.receivedAt) : kept,
      events: [{ kind: 'kept', text: `${actorName(command)}维持原单位：${reason}` }],
      effects: [notify('kept', ['contact'], { reason })],
    },
  };
};

export const withdraw: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  return {
    step: {
      facts: closeCase(facts, 'withdrawn', command.receivedAt),
      events: [{ kind: 'withdrawn', text: `${actorName(command)}撤回任务：${reason}` }],
      effects: [{ kind: 'silence' }, ...notifyAll(facts, 'withdrawn', { reason }, { outlivesCase: true })],
    },
  };
};

export const urge: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  return {
    step: {
      facts: { ...facts, lastUrgedAt: command.receivedAt },
      events: [{ kind: 'urged', text: `${actorName(command)}催办：${reason}` }],
      effects: [notify('urged', ['contact'], { reason })],
    },
  };
};

const refused = (code: string, detail: string): Decision<TaskFacts> => ({ refused: { code, detail } });

/** Proposals nobody has decided lapse with the reason they were made for. */
const settledProposals = (facts: TaskFacts): TaskFacts['proposals'] =>
  facts.proposals.filter((proposal) => proposal.state !== 'open');

/** Back from the office's desk: the reassignment clock stops and the due clock runs again, as after a return. */
function handedOver(facts: TaskFacts, at: string): TaskFacts {
  const cleared: TaskFacts = { ...stopClocks(facts, 'reassignment'), stateBeforeDisowned: null, disownReason: null };
  return startClock(cleared, 'due', at);
}
