import type { EntityManager } from 'typeorm';
import type { DraftRows } from './proposed-tasks.ts';

/** Stores the rows of a notice in three statements, however many there are. */
export async function storeRows(manager: EntityManager, rows: DraftRows): Promise<void> {
  await manager.query(
    `insert into notice_task (id, notice_id, seq, ref, title, source_text, start_offset, end_offset, kind, status,
       due_on, due_basis, reading)
     select r.id, r."noticeId", r.seq, r.ref, r.title, r."sourceText", r."startOffset", r."endOffset", r.kind, r.status,
       r."dueOn", r."dueBasis", r.reading
     from jsonb_to_recordset($1::jsonb) r(id uuid, "noticeId" uuid, seq int, ref text, title text, "sourceText" text,
       "startOffset" int, "endOffset" int, kind text, status text, "dueOn" date, "dueBasis" text, reading jsonb)`,
    [JSON.stringify(rows.tasks)],
  );
  await manager.query(
    `insert into notice_task_unit (id, notice_task_id, seq, name, role, collective, start_offset, end_offset, unit_id)
     select r.id, r."noticeTaskId", r.seq, r.name, r.role, r.collective, r."startOffset", r."endOffset", r."unitId"
     from jsonb_to_recordset($1::jsonb) r(id uuid, "noticeTaskId" uuid, seq int, name text, role text,
       collective boolean, "startOffset" int, "endOffset" int, "unitId" uuid)`,
    [JSON.stringify(rows.units)],
  );
  await manager.query(
    `insert into notice_finding (id, notice_id, notice_task_id, code, severity, message, start_offset, end_offset)
     select r.id, r."noticeId", r."noticeTaskId", r.code, r.severity, r.message, r."startOffset", r."endOffset"
     from jsonb_to_recordset($1::jsonb) r(id uuid, "noticeId" uuid, "noticeTaskId" uuid, code text, severity text,
       message text, "startOffset" int, "endOffset" int)`,
    [JSON.stringify(rows.findings)],
  );
}
