import { dateOf, fullDate } from '../calendar/office-day.ts';
import { startClock, stopClocks } from '../case/clocks.ts';
import type { CaseCommand, Decision, Effect } from '../case/step.ts';
import type { AudienceRole } from '../ladder/policy.ts';
import { withdrawDrafts } from '../letter/case-letters.ts';
import { beyondLongest, isTooFar, TOO_FAR } from './extension-date.ts';
import { endPause } from './pause-acts.ts';
import { actorName, attachmentsOf, textOf } from '../case/command-payload.ts';
import type { TaskFacts } from './task-facts.ts';
import { notify } from '../case/notify.ts';

type Act = (facts: TaskFacts, command: CaseCommand) => Decision<TaskFacts>;

/** 签收 stops only the receipt clock; the due date stands. */
export const sign: Act = (facts, command) => ({
  step: {
    facts: { ...stopClocks(facts, 'receipt'), state: 'signed', signedAt: command.receivedAt },
    events: [{ kind: 'signed', text: `${actorName(command)}签收` }],
    effects: [],
  },
});

export const progress: Act = (facts, command) => ({
  step: {
    facts: { ...signedBy(facts, command), state: 'in_progress' },
    events: [{ kind: 'progressed', text: `${actorName(command)}报送进展：${textOf(command, 'text')}` }],
    effects: attach(command),
  },
});

/**
 * A report stops the due clock and starts the office's review clock; a late one is accepted and marked late. Papers that
 * still wait say that nothing was reported, so they are withdrawn.
 */
export const report: Act = (facts, command) => {
  const late = facts.dueAt !== null && command.receivedAt > facts.dueAt;
  const text = textOf(command, 'text');
  const resumed = endPause(signedBy(facts, command), dateOf(command.receivedAt), command.receivedAt);
  const stopped = stopClocks(resumed, 'due', 'extension');
  const reported: TaskFacts = {
    ...startClock(stopped, 'review', command.receivedAt),
    state: 'reported',
    report: { commandId: command.id, at: command.receivedAt, late, text },
    reports: facts.reports + 1,
    extension: null,
  };
  const papers = withdrawDrafts(facts, '随反馈撤回');
  return {
    step: {
      facts: reported,
      events: [
        {
          kind: late ? 'reported_late' : 'reported',
          text: `${actorName(command)}反馈办结${late ? '（逾期）' : ''}：${text}`,
        },
        ...papers.events,
      ],
      effects: [...papers.effects, ...attach(command), notify('report_received', ['office'])],
    },
  };
};

export const contribute: Act = (facts, command) => ({
  step: {
    facts,
    events: [{ kind: 'contributed', text: `配合单位${actorName(command)}反馈：${textOf(command, 'text')}` }],
    effects: attach(command),
  },
});

export const requestExtension: Act = (facts, command) => {
  const requestedDueOn = textOf(command, 'dueOn');
  if (facts.dueOn !== null && requestedDueOn <= facts.dueOn) {
    return refused('extension_not_later', `申请的日期须晚于现期限${fullDate(facts.dueOn)}，请另选日期。`);
  }
  const longest = beyondLongest(facts, requestedDueOn);
  if (longest !== null) return refused('extension_too_long', longest);
  if (isTooFar(requestedDueOn, command)) return refused('extension_too_far', TOO_FAR);
  const reason = textOf(command, 'reason');
  const asked = { ...facts, extension: { commandId: command.id, at: command.receivedAt, requestedDueOn, reason } };
  return {
    step: {
      facts: startClock(asked, 'extension', command.receivedAt),
      events: [
        { kind: 'extension_asked', text: `${actorName(command)}申请延期至${fullDate(requestedDueOn)}：${reason}` },
      ],
      effects: [notify('extension_asked', decidersOf(facts), { reason, requested: fullDate(requestedDueOn) })],
    },
  };
};

/** "Not ours": the unit's clocks rest while the office decides who is responsible. */
export const disown: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  const resumed = endPause(facts, dateOf(command.receivedAt), command.receivedAt);
  const disowned: TaskFacts = {
    ...startClock(stopClocks(resumed, 'receipt', 'due', 'extension'), 'reassignment', command.receivedAt),
    state: 'disowned',
    stateBeforeDisowned: facts.state,
    disownReason: reason,
    extension: null,
  };
  return {
    step: {
      facts: disowned,
      events: [{ kind: 'disowned', text: `${actorName(command)}认为不属于本单位职责：${reason}` }],
      effects: [notify('disowned', ['office'], { reason })],
    },
  };
};

/** The office always learns of a request; a leader as well where the decision is his. */
const decidersOf = ({ extensionDecidedBy: decider }: TaskFacts): AudienceRole[] =>
  decider === 'signatory' || decider === 'leader_in_charge' ? ['office', decider] : ['office'];

const refused = (code: string, detail: string): Decision<TaskFacts> => ({ refused: { code, detail } });

/** Who reports has the order: an act without 签收 signs for it. */
function signedBy(facts: TaskFacts, command: CaseCommand): TaskFacts {
  return facts.signedAt === null ? { ...stopClocks(facts, 'receipt'), signedAt: command.receivedAt } : facts;
}

function attach(command: CaseCommand): Effect[] {
  const attachmentIds = attachmentsOf(command);
  return attachmentIds.length === 0 ? [] : [{ kind: 'attach', attachmentIds }];
}
