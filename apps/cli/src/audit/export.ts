import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import { withDatabase } from '../installation/open-database.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';

export interface ExportOptions {
  out: string;
}

/** Writes the evidence pack of one case. */
export async function exportEvidence(idOrNumber: string, { out }: ExportOptions): Promise<Outcome> {
  if (existsSync(out)) throw new UsageError('file_exists', `文件已存在：${out}。请换一个文件名。`);
  const { settings } = loadLocalSettings();
  const pack = await withDatabase(settings, async (dataSource) => {
    const { exportCase } = await import('../../../../libs/ledger/evidence/export-case.ts');
    const { DatabaseClock } = await import('../../../../libs/persistence/clock.ts');
    return exportCase(dataSource, new DatabaseClock(), idOrNumber);
  });
  await writeFile(out, `${JSON.stringify(pack, null, 1)}\n`, { flag: 'wx' });
  const { number, id } = pack.case;
  const summary = { file: out, caseId: id, number, entries: pack.entries.length, seals: pack.seals.length };
  const text = `案件 ${number} 的证据包已写到 ${out}：${summary.entries} 条台账、${summary.seals} 次封存。用“duban audit verify ${out}”离线核对。`;
  return { json: summary, text };
}
