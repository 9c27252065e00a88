import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DayTable } from '../../../libs/domain/calendar/day-table.ts';
import { requestReplanning } from '../../../libs/record/replanning.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import { Office } from '../../harness/office/office.ts';

/** The shipped policies, one whose due clock counts five working days, and one that gives forty for the receipt. */
export function policiesWithCountedTerm(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'duban-policies-'));
  cpSync('policies', dir, { recursive: true });
  const national = readFileSync(join(dir, 'task/national.yaml'), 'utf8');
  const counted = national
    .replace('id: task-national', 'id: task-counted')
    .replace('term: stated', 'term: 5 working days')
    .replace('id: d-7, at: 7 working days before', 'id: d-7, at: 4 working days before')
    .replace('spread: 10 minutes', 'spread: none');
  writeFileSync(join(dir, 'task/counted.yaml'), counted);
  const patient = national
    .replace('id: task-national', 'id: task-patient')
    .replace('term: 2 working', 'term: 40 working');
  writeFileSync(join(dir, 'task/patient.yaml'), patient);
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}

/** Follows orders until none is left, as a worker does. */
export async function replanAll(office: Office): Promise<void> {
  const replanner = new Replanner(office.dataSource, office.recorder, office.clock);
  await replanner.runOnce();
  while (await replanner.runOnce());
}

/** An office whose cases have followed this day table. */
export async function officeWith(table: DayTable, policyDir: string): Promise<Office> {
  const office = await Office.open(policyDir);
  office.recorder.parts.table = table;
  await replanAll(office);
  return office;
}

/** The office's day table changes, and with it, in one transaction, what open cases have to follow. */
export async function change(office: Office, table: DayTable, reason: string): Promise<void> {
  office.recorder.parts.table = table;
  await office.dataSource.transaction(async (manager) =>
    requestReplanning(
      manager,
      { calendarVersion: table.version, amendments: [], kind: 'calendar', reason },
      await office.instant(),
    ),
  );
}

/** What has been recorded, sent and planned of every case; equal when nothing happened in between. */
export async function everything(office: Office): Promise<unknown> {
  return office.dataSource.query(
    `select f.id, f.version, f.facts, f.ledger_hash, (select count(*) from notification n where n.case_id = f.id) as words,
       (select json_agg(r order by key) from rung r where r.case_id = f.id) as rungs from case_file f order by f.id`,
  );
}
