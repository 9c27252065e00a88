import type { DataSource } from 'typeorm';
import { procedureOf } from '../domain/case/procedures.ts';
import type { CaseCommand } from '../domain/case/step.ts';
import type { CaseRow } from './case-row.ts';
import type { Recorder } from './recorder.ts';

/** A closed case has no workflow left to ask; its rules answer what they would answer there, and the refusal is recorded. */
export async function refuseClosed(
  dataSource: DataSource,
  recorder: Recorder,
  row: CaseRow,
  command: CaseCommand,
): Promise<void> {
  const decision = procedureOf(row.kind).decide(row.facts, command);
  if (!('refused' in decision)) throw new Error(`closed case ${row.id} would accept ${command.verb}`);
  await dataSource.transaction((manager) =>
    recorder.record(manager, [
      { kind: 'command', caseId: row.id, key: command.id, expectedVersion: row.version, command, decision },
    ]),
  );
}
