import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { RehearsalQuery, RehearsalView } from '../../../../libs/contracts/http/rehearsal.ts';
import { atTime, dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { CASE_KIND_NAMES, type CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { clockSpec, type Policy } from '../../../../libs/domain/ladder/policy.ts';
import type { LetterKind } from '../../../../libs/domain/letter/letter.ts';
import { rehearsalRange } from '../../../../libs/domain/rehearsal/rehearsal-range.ts';
import { MANY_MESSAGES_A_DAY, rehearsing, type Rehearsal } from '../../../../libs/domain/rehearsal/rehearse.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { PolicyStore } from '../../../../libs/record/policy-store.ts';
import { loadWorld } from '../../../../libs/record/world/load-world.ts';
import type { World } from '../../../../libs/record/world/world.ts';
import { addresseeUnits } from '../notice/addressee-units.ts';
import { dutyProposals } from '../notice/duty-proposals.ts';
import { DUTY_POLICY } from '../../../../libs/domain/duty/duty-policy.ts';
import { ACKNOWLEDGEMENT_POLICY } from '../notice/kind-orders.ts';
import { mergedKeys, readMergeProposals } from '../notice/merge-proposals.ts';
import { findNotice, loadTasks } from '../notice/notice-draft.ts';
import { activeNames } from '../notice/notice-units.ts';
import { draftCasesOf } from './draft-plan-of.ts';
import { collisionViews, eventViews } from './rehearsal-view.ts';
import { rehearsedDirectory } from './world-directory.ts';

/** What tasks are rehearsed under unless asked otherwise. */
const TASK_POLICY = 'task-national';
const OPENING = '09:00';
/** A larger answer would be too long to read and to send; the command line has no such limit. */
const MOST_CASES = 2_000;
/** Cases between two looks at what else the process has to do: some tens of milliseconds. */
const CASES_A_TURN = 20;
const LETTERS: readonly LetterKind[] = ['urging', 'supervision'];

/** Runs a notice through the rules before it is issued; reads only. */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendar: OfficeCalendar,
    private readonly policies: PolicyStore,
  ) {}

  /** Refuses `notice_not_found`, `policy_unknown`, `policy_kind`, `range_reversed`, `day_too_far` and `rehearsal_too_large`. */
  async rehearse(noticeId: string, query: RehearsalQuery): Promise<RehearsalView> {
    const { manager } = this.dataSource;
    const notice = await findNotice(manager, noticeId);
    const task = this.policy('task', query.policyId ?? TASK_POLICY);
    const now = await this.clock.now(manager);
    const today = dateOf(now.toISOString());
    const issuedOn = query.issueDate ?? today;
    const range = rehearsalRange({ issuedOn, from: query.from, to: query.to }, today);
    const tasks = await loadTasks(manager, noticeId);
    const addresseeIds = await addresseeUnits(manager, notice.addressees);
    const active = await activeNames(manager, tasks, addresseeIds);
    const { cases: drafted, faults } = draftCasesOf(notice, tasks, active, {
      needsDate: clockSpec(task, 'due').term === 'stated',
      dueOn: query.dueOn ?? null,
      propose: dutyProposals(notice, issuedOn),
      addresseeIds,
    });
    // What earlier cases answer opens none.
    const merged = mergedKeys(tasks, await readMergeProposals(manager, notice, tasks, active, now));
    const cases = drafted.filter(({ businessKey }) => !merged.has(businessKey));
    const opens = (wanted: CaseKind): boolean => cases.some(({ kind }) => kind === wanted);
    const duty = opens('duty') ? this.policy('duty', query.dutyPolicyId ?? DUTY_POLICY) : null;
    const policies = {
      task,
      ...(duty !== null && { duty }),
      ...(opens('acknowledgement') && { acknowledgement: this.policy('acknowledgement', ACKNOWLEDGEMENT_POLICY) }),
    };
    const world = await this.world(manager, [...active.keys()]);
    const authorised = authorisedIn(world, query);
    const directory = rehearsedDirectory(world);
    if (cases.length > MOST_CASES) throw tooLarge(cases.length);
    const rehearsal = await inTurns(
      rehearsing(
        { openedAt: atTime(issuedOn, OPENING), cases, faults },
        policies,
        this.calendar.table,
        { behaviour: query.assume, authorised },
        range,
        { directory, perPersonPerDay: query.many ?? MANY_MESSAGES_A_DAY },
      ),
    );
    return {
      noticeId,
      title: notice.title ?? notice.fileName,
      policyId: task.id,
      dutyPolicyId: duty?.id ?? null,
      issuedOn,
      range,
      behaviour: query.assume,
      authorised,
      cases: rehearsal.cases,
      acknowledgements: rehearsal.acknowledgements,
      events: eventViews(rehearsal, directory),
      load: rehearsal.load.map(({ unitId, ...rest }) => ({ unit: directory.unitName(unitId), ...rest })),
      collisions: collisionViews(rehearsal, directory),
      notifications: rehearsal.notifications,
    };
  }

  /** The version new cases of a kind open with; refuses one of another kind (`policy_kind`), which the issue would refuse as well. */
  private policy(kind: CaseKind, id: string): Policy {
    const policy = this.policies.current(id);
    if (policy.kind === kind) return policy;
    throw new Refusal(
      'invalid',
      'policy_kind',
      `督办规则“${policy.title}”不适用于${CASE_KIND_NAMES[kind]}，请改选同类的规则。`,
    );
  }

  /** The units with their people as they are today; no case is looked at. */
  private world(manager: EntityManager, unitIds: readonly string[]): Promise<World> {
    return loadWorld(manager, unitIds, []);
  }
}

function authorisedIn(world: World, { letters }: RehearsalQuery): readonly LetterKind[] {
  if (letters === 'waiting') return [];
  return letters === 'authorised' ? LETTERS : LETTERS.filter((kind) => world.authorisations.has(kind));
}

/** Lets other requests be served while a large plan is run. */
async function inTurns(run: Generator<undefined, Rehearsal>): Promise<Rehearsal> {
  for (let cases = 1; ; cases += 1) {
    const { done, value } = run.next();
    if (done === true) return value;
    if (cases % CASES_A_TURN === 0) await setImmediate();
  }
}

const tooLarge = (cases: number): Refusal =>
  new Refusal(
    'invalid',
    'rehearsal_too_large',
    `这份文件会开出${cases}件，超过${MOST_CASES}件，页面上推演不了；请用命令行 duban rehearse 推演，或先排除一部分任务。`,
  );
