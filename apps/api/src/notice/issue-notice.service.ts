import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { IssueNotice } from '../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeIssued } from '../../../../libs/contracts/http/notice.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor, CommandChannel } from '../../../../libs/domain/case/actor.ts';
import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { DUTY_POLICY } from '../../../../libs/domain/duty/duty-policy.ts';
import { mergeFindings } from '../../../../libs/domain/notice-merging/merge-proposal.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { CaseOpener } from '../../../../libs/record/open-case.ts';
import { dutyProposals } from './duty-proposals.ts';
import { recordOverrides, settle } from './issue-overrides.ts';
import { askedFor, issuePlan } from './issue-plan.ts';
import { issuedOf } from './issued-cases.ts';
import { mergesInLedger, mergesOf, storeMerges } from './issue-merges.ts';
import { ordersOf, type KindOrder } from './kind-orders.ts';
import { MergeOrders } from './merge-orders.ts';
import { readMergeProposals } from './merge-proposals.ts';
import { assertEditable, findNotice, loadTasks, lockNotice, type DraftTask } from './notice-draft.ts';
import { findingsOf } from './notice-work.ts';
import { TellingSweep } from './telling-sweep.ts';

/**
 * Issues a notice: the draft is frozen and its cases open, all in one transaction, with what earlier cases are told of clauses they
 * answer as well; then each of them is told.
 */
@Injectable()
export class IssueNoticeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly calendar: OfficeCalendar,
    private readonly opener: CaseOpener,
    private readonly merges: MergeOrders,
    private readonly sweep: TellingSweep,
  ) {}

  /**
   * Issuing an issued notice again under the same policies answers with the cases it opened and tells no case twice. Refuses
   * `notice_not_found`, `notice_changed`, `notice_issued` (under another policy, or with another choice about acknowledgements), `policy_missing`,
   * `notice_not_ready` (a finding is neither settled nor overridden) and whatever the opener refuses, such as an unknown policy.
   */
  async issue(noticeId: string, order: IssueNotice, actor: Actor, channel: CommandChannel): Promise<NoticeIssued> {
    await this.dataSource.transaction(async (manager) => {
      const notice = await lockNotice(manager, noticeId);
      if (notice.status !== 'issued') await this.write({ manager, notice, actor, channel }, order);
      else if (!isSameOrder(notice, order)) throw issuedOtherwise();
    });
    await this.sweep.unlessFails(this.merges.send(noticeId));
    const { manager } = this.dataSource;
    return issuedOf(manager, await findNotice(manager, noticeId));
  }

  private async write({ manager, notice, actor, channel }: Issuing, order: IssueNotice): Promise<void> {
    assertEditable(notice, order.revision);
    const at = await this.clock.now(manager);
    const tasks = await loadTasks(manager, notice.id);
    const propose = dutyProposals(notice, dateOf(at.toISOString()));
    const view = await findingsOf(manager, notice, tasks, propose, at, this.calendar.table);
    const proposals = await readMergeProposals(manager, notice, tasks, view.unitNames, at);
    const overridden = settle([...view.findings, ...mergeFindings(rowsOf(tasks), proposals)], order);
    await recordOverrides(manager, notice.id, overridden, actor, at);
    const { cases, acknowledgement, acknowledgements } = issuePlan(notice, tasks, view, order);
    // A merged clause may yet need a case of its own, so its kind needs its rules as well.
    const policies = policiesOf(ordersOf([...cases, ...acknowledgements], order));
    const issuing = { manager, notice, tasks, active: view.unitNames, actor, channel, at };
    const { opens, rows } = await mergesOf(issuing, cases, proposals);
    const issued = { status: 'issued' as const, ...policies, acknowledgement, issuedBy: actor.id, issuedAt: at };
    await manager.update(NoticeEntity, { id: notice.id }, { ...issued, revision: notice.revision + 1 });
    await appendSystem(manager, at, 'notice.issued', {
      noticeId: notice.id,
      sha256: notice.sha256,
      ...policies,
      actor: { ...actor },
      cases: opens.length,
      merges: mergesInLedger(rows),
      acknowledgement,
      acknowledgements: acknowledgements.length,
      tasks: tasks.map(({ row }) => ({ taskId: row.id, ref: row.ref, kind: row.kind, status: row.status })),
      overrides: overridden.map(({ finding, reason }) => ({ key: finding.key, message: finding.message, reason })),
    });
    await storeMerges(manager, rows);
    for (const { policyId, cases: some } of ordersOf([...opens, ...acknowledgements], order)) {
      await this.opener.open(manager, policyId, some, actor, at);
    }
  }
}

interface Issuing {
  manager: EntityManager;
  notice: NoticeEntity;
  actor: Actor;
  channel: CommandChannel;
}

const rowsOf = (tasks: readonly DraftTask[]) => tasks.map(({ row }) => row);

function policiesOf(orders: readonly KindOrder[]): { policyId: string | null; dutyPolicyId: string | null } {
  const of = (kind: CaseKind): string | null => orders.find((one) => one.kind === kind)?.policyId ?? null;
  return { policyId: of('task'), dutyPolicyId: of('duty') };
}

/** A choice about a kind the notice had nothing of does not tell two orders apart. */
const isSameOrder = (
  notice: Pick<NoticeEntity, 'policyId' | 'dutyPolicyId' | 'acknowledgement'>,
  order: IssueNotice,
): boolean =>
  (notice.policyId === null || notice.policyId === order.policyId) &&
  (notice.dutyPolicyId === null || notice.dutyPolicyId === (order.dutyPolicyId ?? DUTY_POLICY)) &&
  (notice.acknowledgement === null || notice.acknowledgement === askedFor(order));

const issuedOtherwise = (): Refusal =>
  new Refusal(
    'conflict',
    'notice_issued',
    '文件已按另一种选择（规则或是否开阅知）下发，不能改选后再下发；请刷新后查看已开的任务。',
  );
