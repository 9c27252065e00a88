import type { CaseCommand, Decision } from '../case/step.ts';
import { amend } from './amend.ts';
import { decideInterview, discardLetter, issueLetter } from '../letter/letter-acts.ts';
import { accept, giveBack, grantExtension, keep, reassign, refuseExtension, urge, withdraw } from './office-acts.ts';
import { resume, suspend } from './pause-acts.ts';
import type { TaskFacts } from './task-facts.ts';
import { refusalOf } from './task-may.ts';
import { isTaskVerb, type TaskVerb } from './task-verbs.ts';
import { contribute, disown, progress, report, requestExtension, sign } from './unit-acts.ts';

const ACTS: Record<TaskVerb, (facts: TaskFacts, command: CaseCommand) => Decision<TaskFacts>> = {
  sign,
  progress,
  report,
  contribute,
  request_extension: requestExtension,
  disown,
  accept,
  return: giveBack,
  grant_extension: grantExtension,
  refuse_extension: refuseExtension,
  suspend,
  resume,
  reassign,
  keep,
  amend,
  withdraw,
  urge,
  issue_letter: issueLetter,
  discard_letter: discardLetter,
  decide_interview: decideInterview,
};

/** Decides a person's act on a task. The same function answers at the door and in the workflow. */
export function decideTask(facts: TaskFacts, command: CaseCommand): Decision<TaskFacts> {
  const { verb } = command;
  if (!isTaskVerb(verb)) return { refused: { code: 'verb_unknown', detail: `没有“${verb}”这种操作，请核对后重发。` } };
  const { capacity, dutyGeneration, receivedAt } = command;
  const refused = refusalOf(facts, verb, { capacity, dutyGeneration, at: receivedAt });
  return refused === null ? ACTS[verb](facts, command) : { refused };
}
