import type { EntityManager } from 'typeorm';
import { fieldsOf, type Fields } from './entry-fields.ts';
import { finding, type Finding } from './finding.ts';

/** One unit's share of a clause as an entry names it. */
interface Recorded {
  caseId: unknown;
  commandId: unknown;
  /** Why a case of its own was opened instead; null while none was. */
  reason: unknown;
}

interface Row {
  key: string;
  caseId: string;
  commandId: string | null;
  state: string;
  reason: string | null;
  /** The act by which the earlier case took the clause in has been recorded there. */
  isApplied: boolean;
}

/** Merged clauses that the entry does not name so, that no entry names, that are gone, or that their case never took in. */
export async function findChangedMerges(manager: EntityManager): Promise<Finding[]> {
  const recorded = await readRecorded(manager);
  const rows: Row[] = await manager.query(
    `select m.notice_task_id || ' ' || m.unit_id as key, m.case_id as "caseId", m.command ->> 'commandId' as "commandId", m.state,
       m.reason, exists (select from command k where k.id::text = m.command ->> 'commandId' and k.case_id = m.case_id
         and k.outcome = 'applied') as "isApplied"
     from notice_merge m order by 1`,
  );
  const found = rows.flatMap((row) => {
    const entry = recorded.get(row.key);
    recorded.delete(row.key);
    if (entry === undefined) return [about(row.key, '没有下发记录：不是由系统写入的')];
    return isSame(row, entry) ? [] : [about(row.key, '与系统台账或所并入案件的记录不符')];
  });
  return [...found, ...[...recorded.keys()].map((key) => about(key, '已经不在数据库里'))];
}

function isSame({ caseId, commandId, state, reason, isApplied }: Row, entry: Recorded): boolean {
  if (caseId !== entry.caseId || commandId !== entry.commandId || reason !== entry.reason) return false;
  if (reason !== null) return state === 'opened' || state === 'dropped';
  return state === 'waiting' || (state === 'merged' && isApplied);
}

/** What the issues said, and what was said later of those the case refused. */
async function readRecorded(manager: EntityManager): Promise<Map<string, Recorded>> {
  const entries: { kind: string; body: string }[] = await manager.query(
    `select kind, body from ledger_entry
     where stream_kind = 'system' and kind in ('notice.issued', 'notice.merge_refused') order by seq`,
  );
  const recorded = new Map<string, Recorded>();
  for (const { kind, body } of entries) {
    const fields = fieldsOf(body);
    const merges = kind === 'notice.issued' ? fields?.['merges'] : [fields];
    if (!Array.isArray(merges)) continue;
    for (const merge of merges as Fields[]) {
      const { taskId, unitId, caseId, commandId, reason } = merge ?? {};
      recorded.set(`${String(taskId)} ${String(unitId)}`, { caseId, commandId, reason });
    }
  }
  return recorded;
}

const about = (key: string, what: string): Finding =>
  finding('notice_merge_differs', 'system/duban', null, key, `条款并入的登记（条款和单位 ${key}）${what}。`);
