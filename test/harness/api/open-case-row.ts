import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CaseFileEntity } from '../../../libs/persistence/entities/case-file.entity.ts';

/** An open case of a unit as a bare row, for rules that only ask whether there is one. Returns its id. */
export async function openCaseRow(dataSource: DataSource, unitId: string, number: string): Promise<string> {
  const id = randomUUID();
  await dataSource.getRepository(CaseFileEntity).insert({
    id,
    kind: 'task',
    number,
    businessKey: `task:${id}:${unitId}`,
    title: '报送排查情况',
    subject: { clause: '报送排查情况', ref: '1', noticeTitle: '排查通知', documentNumber: null, issuer: null },
    unitId,
    policyId: 'task',
    policyVersion: 1,
    calendarVersion: 'test',
    state: 'issued',
    version: 1,
    facts: {},
    ledgerSeq: 1,
    ledgerHash: '0'.repeat(64),
    openedAt: new Date('2026-11-23T01:00:00Z'),
  });
  return id;
}
