import type { EntityManager } from 'typeorm';
import type { CaseClock, CaseDetail, CaseUnit } from '../../../../libs/contracts/http/case.ts';
import type { AcknowledgementFacts } from '../../../../libs/domain/acknowledgement/acknowledgement-facts.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import type { RunningClock } from '../../../../libs/domain/case/case-facts.ts';
import { clauseNow } from '../../../../libs/domain/case/later-source.ts';
import { verbNameOf, verbsFor } from '../../../../libs/domain/case/procedures.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { turnedUntil } from '../../../../libs/domain/duty/duty-turns.ts';
import { dueOnRestart } from '../../../../libs/domain/ladder/due-on-restart.ts';
import { isStillProvisional, mayRungMove } from '../../../../libs/domain/ladder/still-provisional.ts';
import type { ClockName, Policy } from '../../../../libs/domain/ladder/policy.ts';
import { dueOnResume } from '../../../../libs/domain/task/due-on-resume.ts';
import { extensionDecider, outsideDecider } from '../../../../libs/domain/task/task-conditions.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import { clockWords } from '../../../../libs/domain/policy/case-procedure.ts';
import { nextStepText } from '../../../../libs/domain/wording/next-step.ts';
import { formerDates } from '../../../../libs/domain/wording/due-changes.ts';
import type { CaseRow } from '../../../../libs/record/case-row.ts';
import { scopeOf, type SignedIn } from '../auth/signed-in.ts';
import { listLetters } from '../letter/letter-list.ts';
import { capacityOf } from './capacity-of.ts';
import { summaryOf, type CaseListRow } from './case-list.ts';
import { readNotifications } from './case-notifications.ts';
import { readAttachments, readHistories } from './case-papers.ts';
import { photoUnits } from './photo-scope.ts';
import { describePlan, planFor } from './case-plan.ts';
import { stagesOfCase } from './case-stages.ts';
import { dutyDetail } from './duty-detail.ts';
import { readTimeline } from './case-timeline.ts';
import { pausesOf } from './due-changes.ts';
import { explainCaseDue } from './due-explanation.ts';
import { readUnderway } from './underway.ts';

interface Parts {
  manager: EntityManager;
  account: SignedIn;
  summary: CaseListRow;
  row: CaseRow;
  policy: Policy;
  now: Date;
  table: DayTable;
}

const LETTERS_OF_A_CASE = 200;

/** The case page's data for one reader; what belongs to the office's deliberations is left out for units. */
export async function assembleCase({ manager, account, summary, row, policy, now, table }: Parts): Promise<CaseDetail> {
  const { kind, facts } = row;
  const at = now.toISOString();
  const task = kind === 'task' ? (facts as TaskFacts) : null;
  const acknowledgement = kind === 'acknowledgement' ? (facts as AcknowledgementFacts) : null;
  const duty = kind === 'duty' ? turnedUntil(facts as DutyFacts, at).facts : null;
  const scope = scopeOf(account);
  const reader = scope.all ? 'office' : 'unit';
  const capacity = capacityOf(account, facts);
  const plan = planFor(row.plan, reader);
  const letters = await listLetters(manager, { caseId: row.id, limit: LETTERS_OF_A_CASE }, scope);
  const attachments = await readAttachments(manager, row.id, photoUnits(account, facts));
  const seen = new Set(attachments.map(({ id }) => id));
  const timeline = await readTimeline(manager, row.id, reader);
  return {
    ...summaryOf(summary, scope, at, table, policy),
    version: row.version,
    noticeId: await noticeOf(manager, row.id),
    subject: row.subject,
    clause: clauseNow(facts, row.subject.clause),
    laterSources: facts.laterSources ?? [],
    cooperatingUnits: await unitsOf(manager, facts.cooperatingUnitIds),
    policy: { id: policy.id, version: policy.version, title: policy.title },
    dueExplanation: explainCaseDue(duty ?? facts, policy, row.subject, at, table),
    dueChanges: formerDates(facts),
    pauses: pausesOf(facts),
    extensionRule: task && {
      decider: extensionDecider(task),
      outside: outsideDecider(task) !== null,
      window: facts.clocks.due?.ask ?? null,
    },
    dueOnRestart: task && dueOnRestart(task, policy, table, at),
    dueOnResume: task && dueOnResume(task, policy, table, at),
    stages: stagesOfCase(kind, duty ?? facts),
    clocks: clocksOf(row, table),
    signedAt: (task ?? duty ?? acknowledgement)?.signedAt ?? null,
    signedBy: acknowledgement?.signedBy ?? null,
    report: task?.report ?? null,
    extension: task?.extension ?? null,
    extensionsGranted: task?.extensionsGranted ?? 0,
    returns: task?.returns ?? 0,
    disownReason: (task ?? duty)?.disownReason ?? null,
    duty: duty && dutyDetail(duty, policy, table, at),
    proposals: scope.all ? facts.proposals : [],
    next: nextStepText(plan, reader, at, mayRungMove(facts, table)),
    capacity,
    verbs: verbsFor(kind, duty ?? facts, capacity, at).map((verb) => ({ verb, name: verbNameOf(kind, verb) })),
    underway: await readUnderway(manager, row.id, scope),
    plan: await describePlan(manager, facts, plan, table),
    timeline: timeline.map((each) => ({ ...each, attachmentIds: each.attachmentIds.filter((id) => seen.has(id)) })),
    letters: letters.items,
    notifications: await readNotifications(manager, row.id, scope),
    attachments,
    histories: scope.all ? await readHistories(manager, row.id) : [],
  };
}

function clocksOf({ kind, facts }: CaseRow, table: DayTable): CaseClock[] {
  return (Object.entries(facts.clocks) as [ClockName, RunningClock][]).map(([name, clock]) => ({
    name,
    title: clockWords(kind, name).title,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    paused: clock.paused,
    provisional: isStillProvisional(clock, table),
  }));
}

async function unitsOf(manager: EntityManager, ids: readonly string[]): Promise<CaseUnit[]> {
  if (ids.length === 0) return [];
  return manager.query('select id, name from unit where id = any($1::uuid[]) order by name', [ids]);
}

async function noticeOf(manager: EntityManager, caseId: string): Promise<string | null> {
  const rows: { id: string | null }[] = await manager.query('select notice_id as id from case_file where id = $1', [
    caseId,
  ]);
  return rows[0]?.id ?? null;
}
