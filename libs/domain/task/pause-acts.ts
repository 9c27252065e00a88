import { dateOf, formatInstant, fullDate, startOfDay } from '../calendar/office-day.ts';
import { startClock, stopClocks } from '../case/clocks.ts';
import { PAUSE_KIND_NAMES, type Pause, type PauseKind, type RunningClock } from '../case/case-facts.ts';
import type { CaseCommand, Decision, Effect } from '../case/step.ts';
import { UNIT_CLOCKS, type ClockName } from '../ladder/policy.ts';
import { withdrawDrafts } from '../letter/case-letters.ts';
import { actorName, optionalTextOf, textOf } from '../case/command-payload.ts';
import type { TaskFacts } from './task-facts.ts';
import { notify } from '../case/notify.ts';

type Act = (facts: TaskFacts, command: CaseCommand) => Decision<TaskFacts>;

/**
 * 中止: the unit's clocks stand still from a day on, for a reason the law knows and a document that proves it. Rungs fall
 * silent, papers that wait are withdrawn. Refuses `suspend_future`, `suspend_before_start`, `suspend_after_due`,
 * `suspend_overlaps`.
 */
export const suspend: Act = (facts, command) => {
  const from = textOf(command, 'from');
  const refusal = unfit(from, facts, dateOf(command.receivedAt));
  if (refusal !== null) return { refused: refusal };
  const pause: Pause = {
    kind: textOf(command, 'kind') as PauseKind,
    source: textOf(command, 'source'),
    from,
    to: null,
    fromAt: from === dateOf(command.receivedAt) ? command.receivedAt : startOfDay(from),
    toAt: null,
    by: actorName(command),
    dueRevision: facts.dueRevision,
  };
  const papers = withdrawDrafts(facts, '随中止撤回');
  const reason = `因${whyOf(pause)}，自${fullDate(from)}起中止计算期限`;
  const old = facts.dueOn === null ? '未定' : fullDate(facts.dueOn);
  return {
    step: {
      facts: {
        // Nobody may answer a request while the term stands still, so nobody is chased for it.
        ...withClocks(stopClocks(facts, 'extension'), (clock) => ({ ...clock, paused: true })),
        dueOn: null,
        dueAt: null,
        dueOnBeforePauses: facts.dueOnBeforePauses ?? facts.dueOn,
        pauses: [...facts.pauses, pause],
        proposals: facts.proposals.filter(({ state }) => state !== 'open'),
      },
      events: [{ kind: 'suspended', text: `${actorName(command)}中止：${reason}` }, ...papers.events],
      effects: [...papers.effects, ...told(facts, 'suspended', { reason, old })],
    },
  };
};

/**
 * 恢复: the days from the beginning of the pause to the day before this one do not count, and the unit's clocks run on with
 * rungs of their own. Refuses `resume_future` and `resume_before_pause`.
 */
export const resume: Act = (facts, command) => {
  const pause = openPause(facts) as Pause;
  const today = dateOf(command.receivedAt);
  const on = optionalTextOf(command, 'on') ?? today;
  if (on > today)
    return refused('resume_future', `恢复计算的日期${fullDate(on)}还没有到，请到那天再办，或填今天以前的日期。`);
  if (on < pause.from) {
    return refused('resume_before_pause', `恢复计算的日期不能早于中止的起日${fullDate(pause.from)}，请改正。`);
  }
  const old = facts.clocks.due?.dueOn ?? null;
  const rule = `${whyOf(pause)}，${takenOut(pause, on, command.receivedAt)}`;
  const change = { kind: 'suspension', from: old, at: command.receivedAt, by: actorName(command), rule } as const;
  const rearmed = runningAgain(facts, on, command.receivedAt);
  const reason = optionalTextOf(command, 'reason');
  return {
    step: {
      facts: { ...rearmed, dueChanges: [...facts.dueChanges, change] },
      events: [
        { kind: 'resumed', text: `${actorName(command)}恢复计算期限：${rule}${reason === null ? '' : `；${reason}`}` },
      ],
      effects: told(facts, 'resumed', { reason: rule, old: old === null ? '未定' : fullDate(old) }),
    },
  };
};

/** The facts with the pause ended on a day and the unit's clocks running again, to be timed anew. */
export function runningAgain(facts: TaskFacts, on: string, at: string): TaskFacts {
  const ended = endPause(facts, on, on === dateOf(at) ? at : startOfDay(on));
  const asked = facts.extension === null ? ended : startClock(ended, 'extension', at);
  return withClocks(asked, (clock) => ({
    ...clock,
    paused: false,
    revision: clock.revision + 1,
    plannedAt: at,
    dueOn: null,
    dueAt: null,
  }));
}

/** What does not count: whole days, or a part of one, which only terms in hours and minutes notice. */
function takenOut({ from, fromAt }: Pause, on: string, at: string): string {
  if (on !== from) return `${fullDate(from)}至${fullDate(on)}前不计入期限`;
  return `${formatInstant(fromAt)}至${formatInstant(at)}中止，不足一天，按天计算的期限不变`;
}

/** The pause that lasts, if any. */
export const openPause = ({ pauses }: Pick<TaskFacts, 'pauses'>): Pause | undefined =>
  pauses.find(({ to }) => to === null);

/** Ends the pause that lasts, if any; `on` is the first day that counts again. */
export function endPause(facts: TaskFacts, on: string, at: string): TaskFacts {
  const pauses = facts.pauses.map((pause) => (pause.to === null ? { ...pause, to: on, toAt: at } : pause));
  return { ...facts, pauses };
}

/** Document numbers begin with brackets of their own, so the source stands in none. */
const whyOf = ({ kind, source }: Pause): string => `${PAUSE_KIND_NAMES[kind]}，依据${source}`;

function unfit(from: string, facts: TaskFacts, today: string): { code: string; detail: string } | null {
  const refusal = (code: string, detail: string) => ({ code, detail });
  const started = dateOf(facts.clocks.due?.startedAt ?? facts.openedAt);
  if (from > today) return refusal('suspend_future', `中止的起日${fullDate(from)}还没有到，请填今天或以前的日期。`);
  if (from < started) {
    return refusal(
      'suspend_before_start',
      `中止的起日不能早于期限的起算日${fullDate(started)}，请核对来源文件后改正。`,
    );
  }
  if (facts.dueOn !== null && from > facts.dueOn) {
    return refusal(
      'suspend_after_due',
      `期限已于${fullDate(facts.dueOn)}届满，届满以后不能再中止；中止最迟应自当日起。`,
    );
  }
  const last = facts.pauses.findLast(({ to }) => to !== null && to > from);
  if (last === undefined) return null;
  return refusal(
    'suspend_overlaps',
    `与已有的中止重叠：前一次到${fullDate(last.to as string)}恢复，请填这一天或以后的日期。`,
  );
}

function withClocks(facts: TaskFacts, change: (clock: RunningClock) => RunningClock): TaskFacts {
  const clocks = Object.entries(facts.clocks).map(([name, clock]) => [
    name,
    UNIT_CLOCKS.includes(name as ClockName) ? change(clock) : clock,
  ]);
  return { ...facts, clocks: Object.fromEntries(clocks) as TaskFacts['clocks'] };
}

function told(facts: TaskFacts, template: string, params: Record<string, string>): Effect[] {
  const own = notify(template, ['contact', 'head'], params);
  if (facts.cooperatingUnitIds.length === 0) return [own];
  return [own, notify(template, ['contact'], params, { of: 'cooperating' })];
}

const refused = (code: string, detail: string): Decision<TaskFacts> => ({ refused: { code, detail } });
