import type { EntityManager } from 'typeorm';
import type { IssueNotice } from '../../../../libs/contracts/http/notice-edit.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { IssueFinding } from '../../../../libs/domain/notice-matching/issue-finding.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

/** A finding that the issue goes past, with the officer's reason. */
export interface Overridden {
  finding: IssueFinding;
  reason: string;
}

/**
 * The findings with the reasons given for them. Overrides answer overridable findings only; one for a finding that has gone by itself is
 * not recorded. Refuses `notice_not_ready`.
 */
export function settle(findings: readonly IssueFinding[], order: IssueNotice): Overridden[] {
  const reasons = new Map(order.overrides.flatMap(({ keys, reason }) => keys.map((key) => [key, reason] as const)));
  const open = findings.filter((finding) => finding.severity === 'blocking' || !reasons.has(finding.key));
  if (open.length > 0) throw notReady(open);
  return findings.map((finding) => ({ finding, reason: reasons.get(finding.key) ?? '' }));
}

export async function recordOverrides(
  manager: EntityManager,
  noticeId: string,
  overridden: readonly Overridden[],
  actor: Actor,
  at: Date,
): Promise<void> {
  const rows = overridden.map(({ finding, reason }) => ({ key: finding.key, reason }));
  await manager.query(
    `insert into notice_override (notice_id, finding_key, reason, account_id, at)
     select $1, o.key, o.reason, $3, $4 from jsonb_to_recordset($2::jsonb) o(key text, reason text)`,
    [noticeId, JSON.stringify(rows), actor.id, at],
  );
}

const MAX_PLACES = 50;

function notReady(open: readonly IssueFinding[]): Refusal {
  const blocking = open.filter((finding) => finding.severity === 'blocking').length;
  const parts = [
    ...(blocking > 0 ? [`${blocking} 处必须先补齐`] : []),
    ...(open.length > blocking ? [`${open.length - blocking} 处需要填写理由后才能继续`] : []),
  ];
  return new Refusal(
    'conflict',
    'notice_not_ready',
    `还不能下发：${parts.join('，')}。第一处：${open[0]?.message ?? ''}`,
    open.slice(0, MAX_PLACES).map(({ key, message }) => ({ path: key, message })),
  );
}
