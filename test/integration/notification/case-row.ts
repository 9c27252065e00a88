import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { CaseFileEntity } from '../../../libs/persistence/entities/case-file.entity.ts';

/** A case as far as the dispatcher sees it; every other column that must not be null gets an empty value of its kind. */
export async function insertCase(dataSource: DataSource, id: string, closedAt: Date | null): Promise<void> {
  const { columns } = dataSource.getMetadata(CaseFileEntity);
  const needed = columns.filter((column) => !column.isNullable && column.default === undefined);
  const values = Object.fromEntries(needed.map((column) => [column.propertyName, emptyOf(String(column.type))]));
  await dataSource.getRepository(CaseFileEntity).insert({ ...values, id, kind: 'task', closedAt });
}

function emptyOf(type: string): unknown {
  if (type === 'uuid' || type === 'text') return randomUUID();
  if (type === 'integer') return 1;
  if (type === 'timestamptz') return new Date('2026-11-23T00:00:00.000Z');
  if (type === 'boolean') return false;
  return {};
}
