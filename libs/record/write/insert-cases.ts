import type { EntityManager } from 'typeorm';
import type { OpenCase } from '../open-case.ts';
import type { StepDraft } from '../step-draft.ts';

/** The case files themselves and the units copied into them. */
export async function insertCases(
  manager: EntityManager,
  drafts: readonly StepDraft[],
  orders: ReadonlyMap<string, OpenCase>,
): Promise<void> {
  if (drafts.length === 0) return;
  const rows = drafts.map(({ row, at }) => {
    const order = orders.get(row.businessKey) as OpenCase;
    return {
      ...row,
      plan: undefined,
      state: row.facts.state,
      unitId: row.facts.unitId,
      noticeId: order.noticeId,
      noticeTaskId: order.noticeTaskId,
      openedAt: at.toISOString(),
    };
  });
  await manager.query(
    `insert into case_file (id, kind, number, business_key, title, unit_id, notice_id, notice_task_id, subject, policy_id,
       policy_version, calendar_version, state, version, facts, ledger_seq, ledger_hash, opened_at)
     select id, kind, number, "businessKey", title, "unitId", "noticeId", "noticeTaskId", subject, "policyId", "policyVersion",
       "calendarVersion", state, version, facts, "ledgerSeq", "ledgerHash", "openedAt"
     from jsonb_to_recordset($1::jsonb) c(id uuid, kind text, number text, "businessKey" text, title text, "unitId" uuid,
       "noticeId" uuid, "noticeTaskId" uuid, subject jsonb, "policyId" text, "policyVersion" int, "calendarVersion" text,
       state text, version int, facts jsonb, "ledgerSeq" int, "ledgerHash" text, "openedAt" timestamptz)`,
    [JSON.stringify(rows)],
  );
  const copied = drafts.flatMap(({ row }) =>
    row.facts.cooperatingUnitIds.map((unitId) => ({ caseId: row.id, unitId })),
  );
  if (copied.length === 0) return;
  await manager.query(
    `insert into case_unit (case_id, unit_id, role)
     select "caseId", "unitId", 'cooperating' from jsonb_to_recordset($1::jsonb) u("caseId" uuid, "unitId" uuid)`,
    [JSON.stringify(copied)],
  );
}
