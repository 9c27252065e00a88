import { closeCase, startClock, stopClocks } from '../case/clocks.ts';
import { actorName, textOf } from '../case/command-payload.ts';
import { notify, notifyAll } from '../case/notify.ts';
import type { CaseCommand, Decision } from '../case/step.ts';
import { withdrawDrafts } from '../letter/case-letters.ts';
import { armArrears, armPace } from './duty-clocks.ts';
import { currentPeriod, shortOf, shortPeriods, type DutyFacts } from './duty-facts.ts';
import { figureText, settled } from './duty-turns.ts';

type Act = (facts: DutyFacts, command: CaseCommand) => Decision<DutyFacts>;

/**
 * The office asks no longer for what a window that is over is short of; its locked figure stays as it is. Refuses
 * `act_period_unknown`.
 */
export const excuse: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  const named = textOf(command, 'period');
  const period = shortPeriods(facts).find(({ last }) => last === named);
  if (period === undefined) {
    return {
      refused: { code: 'act_period_unknown', detail: '这一期没有缺少的次数，可能已补足或已处理，请刷新页面。' },
    };
  }
  const periods = facts.periods.map((one) => (one === period ? { ...one, excused: reason } : one));
  const event = {
    kind: 'excused',
    text: `${actorName(command)}免予补足${period.name}（${figureText(period)}）：${reason}`,
  };
  const told = notify('excused', ['contact', 'head'], { reason, period: period.name });
  return { step: settled({ facts: { ...facts, periods }, events: [event], effects: [told] }, command.receivedAt) };
};

/**
 * The duty moves: the former unit's link codes die, the new unit starts with its own receipt. What windows that are over are short of
 * is the former unit's affair and asked of nobody any more; acts of the window that runs go on to count. Refuses
 * `reassign_same_unit`, and `reassign_no_window` once the last window has ended.
 */
export const reassign: Act = (facts, command) => {
  const unitId = textOf(command, 'unitId');
  if (unitId === facts.unitId) {
    const detail = '改派的单位就是原单位；如维持原单位，请用“维持原单位”。';
    return { refused: { code: 'reassign_same_unit', detail } };
  }
  if (currentPeriod(facts) === null) {
    const detail = '各期都已结束，没有可以交给其他单位的期次；请先维持原单位，再免予补足所缺次数，或撤回。';
    return { refused: { code: 'reassign_no_window', detail } };
  }
  const reason = textOf(command, 'reason');
  const at = command.receivedAt;
  const excused = `改派前的一期，由原单位负责：${reason}`;
  const moved: DutyFacts = {
    ...stopClocks(facts, 'reassignment'),
    state: 'issued',
    stateBeforeDisowned: null,
    disownReason: null,
    unitId,
    cooperatingUnitIds: facts.cooperatingUnitIds.filter((id) => id !== unitId),
    dutyGeneration: facts.dutyGeneration + 1,
    signedAt: null,
    proposals: facts.proposals.filter(({ state }) => state !== 'open'),
    letters: facts.letters.filter(({ state }) => state === 'draft'),
    lateRungs: [],
    periods: facts.periods.map((one) => (one.endedAt !== null && shortOf(one) > 0 ? { ...one, excused } : one)),
  };
  const papers = withdrawDrafts(facts, '随改派撤回');
  return {
    step: {
      facts: startClock(armPace(moved, at), 'receipt', at),
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
  const at = command.receivedAt;
  const back: DutyFacts = {
    ...stopClocks(facts, 'reassignment'),
    state: facts.stateBeforeDisowned ?? 'issued',
    stateBeforeDisowned: null,
    disownReason: null,
  };
  const short = shortPeriods(back).at(-1);
  const chased = armPace(short === undefined ? back : armArrears(back, short.last, at), at);
  return {
    step: {
      facts: chased.signedAt === null ? startClock(chased, 'receipt', at) : chased,
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
      events: [{ kind: 'withdrawn', text: `${actorName(command)}撤回职责：${reason}` }],
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
