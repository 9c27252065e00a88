import type { DataSource } from 'typeorm';

/** The system stream as it stands: kind and parsed body, oldest first. */
export async function systemLedger(dataSource: DataSource): Promise<{ kind: string; body: Record<string, unknown> }[]> {
  const rows: { kind: string; body: string }[] = await dataSource.query(
    `select kind, body from ledger_entry where stream_kind = 'system' order by seq`,
  );
  return rows.map(({ kind, body }) => ({ kind, body: JSON.parse(body) as Record<string, unknown> }));
}

export async function ledgerKinds(dataSource: DataSource): Promise<string[]> {
  return (await systemLedger(dataSource)).map((entry) => entry.kind);
}
