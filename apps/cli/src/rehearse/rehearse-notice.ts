import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import { readPolicies } from '../../../../libs/config/policy/policies.ts';
import { atTime } from '../../../../libs/domain/calendar/office-day.ts';
import { CASE_KIND_NAMES, type CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { assertImportable } from '../../../../libs/domain/notice/notice.refusal.ts';
import { clockSpec, type Policy } from '../../../../libs/domain/ladder/policy.ts';
import { dutyDocument } from '../../../../libs/domain/notice-matching/duty-time.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { ONE_PERSON_A_POST } from '../../../../libs/domain/rehearsal/one-person-a-post.ts';
import { planOfNotice } from '../../../../libs/domain/rehearsal/plan-of-notice.ts';
import { rehearse, type Rehearsal } from '../../../../libs/domain/rehearsal/rehearse.ts';
import { readApart } from '../../../../libs/intake/notice/read-apart.ts';
import { tableAtHand } from '../calendar/table-in-force.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';
import { eventList } from './event-list.ts';
import { questionOf, type RehearseOptions } from './rehearse-options.ts';
import { summaryOf } from './summary.ts';

/** Notices are taken to be issued when the office opens. */
const OPENING = '09:00';
const ACKNOWLEDGEMENT_POLICY = 'acknowledgement-national';

/** What a notice would cause if it were issued as printed; units are called as it calls them, each post is one person. Refuses what the import refuses, and a notice that orders nothing. */
export async function rehearseNotice(file: string, options: RehearseOptions): Promise<Outcome> {
  const { text, reading } = await readApart(await readFile(file), basename(file));
  assertImportable(reading);
  const { document, tasks } = reading;
  const question = questionOf(options, document.issuedOn);
  const { settings } = loadLocalSettings();
  const known = readPolicies(settings.policyDir);
  const task = policyOf('task', options.policy, known);
  const { issuedOn, range, assumption, dueOn, perPersonPerDay } = question;
  const plan = planOfNotice(tasks, {
    openedAt: atTime(issuedOn, OPENING),
    issuedOn,
    needsDate: clockSpec(task, 'due').term === 'stated',
    dueOn,
    document: dutyDocument(text, document),
  });
  const opens = (wanted: CaseKind): boolean => plan.cases.some(({ kind }) => kind === wanted);
  const policies = {
    task,
    ...(opens('duty') && { duty: policyOf('duty', options.dutyPolicy, known) }),
    ...(opens('acknowledgement') && { acknowledgement: policyOf('acknowledgement', ACKNOWLEDGEMENT_POLICY, known) }),
  };
  const { table } = await tableAtHand(settings);
  const rehearsal = rehearse(plan, policies, table, assumption, range, { perPersonPerDay });
  const isEmpty = rehearsal.cases + rehearsal.acknowledgements === 0;
  if (isEmpty && rehearsal.collisions.length === 0) throw nothingToRehearse(tasks.length);
  const summary = summaryOf(rehearsal, { title: document.title ?? file, issuedOn, range, assumption });
  const words = options.list === true ? [...eventList(rehearsal, assumption), summary].join('\n') : summary;
  return { json: documentOf(rehearsal), text: words, wrong: isEmpty };
}

function policyOf(kind: CaseKind, id: string, policies: readonly Policy[]): Policy {
  const usable = policies.filter((policy) => policy.kind === kind);
  const policy = usable.find((one) => one.id === id);
  if (policy !== undefined) return policy;
  const choice = usable.map((one) => `${one.id}（${one.title}）`).join('、');
  throw new UsageError(
    'policy_unknown',
    `没有编号为“${id}”、可用于${CASE_KIND_NAMES[kind]}的督办规则，可用：${choice}。`,
  );
}

const nothingToRehearse = (tasks: number): Refusal =>
  new Refusal(
    'invalid',
    'nothing_to_rehearse',
    `文件里的 ${tasks} 项都只是要求或表态，没有一项要在某日之前办结，也没有写明单位，下发后既不开任务也不开阅知，无从推演；请核对文件是否选对。`,
  );

function documentOf({ events, load, collisions, notifications }: Rehearsal) {
  const unitName = (unitId: string): string => ONE_PERSON_A_POST.unitName(unitId);
  return {
    events: events.map(({ at, nominalAt, verb, taskRef, unitId, audience, channels, letter }) => ({
      at,
      nominalAt,
      verb,
      taskRef,
      unit: unitName(unitId),
      audience,
      channels,
      letter,
    })),
    load: load.map(({ unitId, month, count }) => ({ unit: unitName(unitId), month, count })),
    collisions: collisions.map(({ unitId, ...collision }) => ({
      ...collision,
      unit: unitId === null ? null : unitName(unitId),
    })),
    notifications,
  };
}
