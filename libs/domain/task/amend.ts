import { dateOf, fullDate } from '../calendar/office-day.ts';
import type { DueChange } from '../case/case-facts.ts';
import { startClock, stopClocks } from '../case/clocks.ts';
import { optionalTextOf } from '../case/command-payload.ts';
import { amendedEffects, copiesOf, copiesText, withCopies } from '../case/copies.ts';
import { asksOnlyMore, clauseText, laterSourceOf, sourceText, withSource } from '../case/later-source.ts';
import type { CaseCommand, Decision, Refused } from '../case/step.ts';
import { withdrawDrafts } from '../letter/case-letters.ts';
import { isTooFar } from './extension-date.ts';
import type { TaskFacts } from './task-facts.ts';
import { standingStill } from './task-conditions.ts';

/**
 * The case follows a corrected document, or answers a second one that orders the same: clause, date and cooperating units change,
 * papers about the old date are withdrawn, the ladder is armed anew, everybody reads the old date and the new one. Refuses `amend_nothing`,
 * `amend_past`, `amend_too_far`, `amend_not_now` and `suspended`.
 */
export function amend(facts: TaskFacts, command: CaseCommand): Decision<TaskFacts> {
  const source = laterSourceOf(command);
  const asked = optionalTextOf(command, 'dueOn');
  const dueOn = asked === facts.dueOn || isLaxer(asked, facts, command) ? null : asked;
  const refused = dueOn === null ? null : unfit(facts, dueOn, command);
  if (refused !== null) return { refused };
  const moved = dueOn === null ? [] : [`期限由${dayText(facts.dueOn)}改为${fullDate(dueOn)}`];
  const copies = copiesOf(facts, command);
  const changes = [...moved, ...copiesText(copies, '配合单位'), ...clauseText(source)];
  if (changes.length === 0) {
    return { refused: { code: 'amend_nothing', detail: '条款和期限都与现在的相同，没有要改的内容。' } };
  }
  const papers = dueOn === null ? { events: [], effects: [] } : withdrawDrafts(facts, '随期限修改撤回');
  const known = withCopies(withSource(facts, source), copies);
  return {
    step: {
      facts: dueOn === null ? known : withDate(known, dueOn, command, source.source),
      events: [{ kind: 'amended', text: sourceText(source, changes) }, ...papers.events],
      effects: [
        ...papers.effects,
        ...amendedEffects(facts, copies, { reason: source.source, change: changes.join('；') }),
      ],
    },
  };
}

const isLaxer = (asked: string | null, { dueOn }: TaskFacts, command: CaseCommand): boolean =>
  asksOnlyMore(command) && asked !== null && dueOn !== null && asked > dueOn;

function unfit(facts: TaskFacts, dueOn: string, command: CaseCommand): Refused | null {
  if (facts.state === 'reported') {
    return { code: 'amend_not_now', detail: '单位已反馈，期限不再计算；请先复核（办结或退回），再修改期限。' };
  }
  if (facts.state === 'disowned') {
    return { code: 'amend_not_now', detail: '还没有定下由哪个单位办理；请先改派或维持，再修改期限。' };
  }
  if (dueOn < dateOf(command.receivedAt)) {
    return {
      code: 'amend_past',
      detail: `新的期限${fullDate(dueOn)}已过，单位来不及办理；请核对文件，或填今天以后的日期。`,
    };
  }
  if (isTooFar(dueOn, command)) {
    return { code: 'amend_too_far', detail: '新的期限在十年以后，请核对年份后重新填写。' };
  }
  return standingStill(facts);
}

/** A new revision of the date; what was asked or proposed because of the old one is void. */
function withDate(facts: TaskFacts, dueOn: string, command: CaseCommand, source: string): TaskFacts {
  const { kind, by } = laterSourceOf(command);
  const change: DueChange = { kind, from: facts.dueOn, at: command.receivedAt, by, rule: `依据${source}` };
  const revised: TaskFacts = {
    ...stopClocks(facts, 'extension', 'due'),
    dueOn,
    dueAt: null,
    dueOnBeforePauses: null,
    dueChanges: [...facts.dueChanges, change],
    dueRevision: facts.dueRevision + 1,
    dueBasis: `${source}（原期限${dayText(facts.dueOn)}）`,
    extension: null,
    proposals: facts.proposals.filter(({ state }) => state !== 'open'),
  };
  return startClock(revised, 'due', command.receivedAt);
}

const dayText = (day: string | null): string => (day === null ? '未定' : fullDate(day));
