import { dateOf, fullDate } from '../calendar/office-day.ts';
import { startClock, stopClocks } from '../case/clocks.ts';
import { actorName, attachmentsOf, optionalTextOf, textOf } from '../case/command-payload.ts';
import { notify } from '../case/notify.ts';
import type { CaseCommand, Decision, Effect, Step } from '../case/step.ts';
import { actPeriod } from './act-period.ts';
import { armArrears, armPace } from './duty-clocks.ts';
import { currentPeriod, shortOf, strikeableActs, type DutyAct, type DutyFacts, type DutyPeriod } from './duty-facts.ts';
import { replacePeriod, settled } from './duty-turns.ts';

type Act = (facts: DutyFacts, command: CaseCommand) => Decision<DutyFacts>;

/** 签收 stops only the receipt clock. */
export const sign: Act = (facts, command) => ({
  step: {
    facts: signedBy(facts, command),
    events: [{ kind: 'signed', text: `${actorName(command)}签收` }],
    effects: [],
  },
});

/**
 * One meeting, inspection or talk, with its day and what was done. It counts for the window its day lies in, or makes up for one that is
 * over. Refuses `act_future`, `act_before_start`, `act_after_end`, `act_period_locked`, `act_period_unknown` and `act_twice`.
 */
export const recordAct: Act = (facts, command) => {
  const on = textOf(command, 'on');
  const text = textOf(command, 'text');
  const found = actPeriod(facts, on, optionalTextOf(command, 'period'), dateOf(command.receivedAt));
  if ('refused' in found) return found;
  if (facts.acts.some((act) => act.on === on && act.text === text)) {
    const detail = `${fullDate(on)}已记录过内容相同的一次；如果确是另一次，请在内容中写明区别（如时间、地点、参加人）。`;
    return refused('act_twice', detail);
  }
  const { period } = found;
  const unitId = command.capacity === 'unit' ? facts.unitId : command.actor.unitId;
  const act: DutyAct = { id: command.id, unitId, on, text, period: period.last, madeUp: period.lockedAt !== null };
  const counted = withCount(
    { ...signedBy(facts, command), acts: [...facts.acts, act], actsInAll: facts.actsInAll + 1 },
    period,
    act,
    1,
  );
  const figure = counted.periods.find(({ last }) => last === period.last) as DutyPeriod;
  const word = act.madeUp ? '补足' : '计入';
  const event = {
    kind: 'act_recorded',
    text: `${actorName(command)}记录${fullDate(on)}的一次，${word}${period.name}（${figure.done + figure.madeUp}/${figure.target}次）：${text}`,
  };
  const attachmentIds = attachmentsOf(command);
  const effects: Effect[] = attachmentIds.length === 0 ? [] : [{ kind: 'attach', attachmentIds }];
  return { step: rearmed({ facts: counted, events: [event], effects }, period, command.receivedAt) };
};

/**
 * Takes an act back that was recorded in error or without proof, while the window it counts for is open. Refuses `act_not_open` and
 * `act_not_yours`.
 */
export const strikeAct: Act = (facts, command) => {
  const id = textOf(command, 'actId');
  const act = facts.acts.find((one) => one.id === id);
  const period = act && facts.periods.find(({ last }) => last === act.period);
  if (act === undefined || period === undefined) {
    return refused('act_not_open', '这次记录已核减，或所在的一期已经结账，不能再核减，请刷新页面。');
  }
  if (!strikeableActs(facts, 'office').includes(act)) {
    return refused('act_not_open', `${period.name}已经结账，数字不再变动，不能核减其中的记录。`);
  }
  if (!strikeableActs(facts, command.capacity).includes(act)) {
    return refused('act_not_yours', '这次不是贵单位记录的，不能核减；如有不实，请与安办联系，由安办核减。');
  }
  const reason = textOf(command, 'reason');
  const rest = { ...facts, acts: facts.acts.filter((one) => one.id !== id), actsInAll: facts.actsInAll - 1 };
  const counted = withCount(rest, period, act, -1);
  const event = {
    kind: 'act_struck',
    text: `${actorName(command)}核减${fullDate(act.on)}的一次（${period.name}）：${reason}`,
  };
  const told =
    command.capacity === 'office' ? [notify('act_struck', ['contact'], { reason, old: fullDate(act.on) })] : [];
  return { step: rearmed({ facts: counted, events: [event], effects: told }, period, command.receivedAt) };
};

/** "Not ours": the unit's reminders rest while the office decides who is responsible; windows go on to turn. */
export const disown: Act = (facts, command) => {
  const reason = textOf(command, 'reason');
  return {
    step: {
      facts: {
        ...startClock(stopClocks(facts, 'receipt', 'pace', 'arrears'), 'reassignment', command.receivedAt),
        state: 'disowned',
        stateBeforeDisowned: facts.state,
        disownReason: reason,
      },
      events: [{ kind: 'disowned', text: `${actorName(command)}认为不属于本单位职责：${reason}` }],
      effects: [notify('disowned', ['office'], { reason })],
    },
  };
};

/** Who records has the order: an act without 签收 signs for it. */
function signedBy(facts: DutyFacts, command: CaseCommand): DutyFacts {
  if (facts.signedAt !== null) return facts;
  return { ...stopClocks(facts, 'receipt'), state: 'running', signedAt: command.receivedAt };
}

function withCount(facts: DutyFacts, period: DutyPeriod, { madeUp }: DutyAct, by: 1 | -1): DutyFacts {
  const changed = madeUp ? { ...period, madeUp: period.madeUp + by } : { ...period, done: period.done + by };
  return replacePeriod(facts, changed);
}

/** The clocks that depend on how many acts are missing; an ended window complete again or short anew starts or ends its ladder. */
function rearmed(step: Step<DutyFacts>, before: DutyPeriod, at: string): Step<DutyFacts> {
  const paced = armPace(step.facts, at);
  const after = paced.periods.find(({ last }) => last === before.last) as DutyPeriod;
  const isRunning = currentPeriod(paced)?.last === before.last;
  const startsAgain = !isRunning && shortOf(before) === 0 && shortOf(after) > 0;
  const facts = startsAgain ? armArrears(paced, before.last, at) : paced;
  return isRunning ? { ...step, facts } : settled({ ...step, facts }, at);
}

const refused = (code: string, detail: string): Decision<DutyFacts> => ({ refused: { code, detail } });
