import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Settings } from '../../../../libs/config/config.ts';
import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import type { VerifyReport } from '../../../../libs/ledger/verify/verify-ledger.ts';
import { withDatabase } from '../installation/open-database.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { progress } from '../terminal/progress.ts';
import { UsageError } from '../terminal/usage.error.ts';

export interface VerifyCommandOptions {
  seals?: string;
  publicKey?: string;
}

/** Checks the installation's ledger, or an evidence pack without any database. */
export async function verify(file: string | undefined, options: VerifyCommandOptions): Promise<Outcome> {
  if (options.publicKey !== undefined && !existsSync(options.publicKey)) {
    throw new UsageError('public_key_not_found', `公钥文件不存在：${options.publicKey}。`);
  }
  if (options.seals !== undefined && !existsSync(options.seals)) {
    throw new UsageError('seals_not_found', `封存目录不存在：${options.seals}。`);
  }
  const report = file === undefined ? await ofLedger(options) : await ofPack(file, options);
  return { json: report, text: wordsOf(report), wrong: !report.intact };
}

async function ofLedger(options: VerifyCommandOptions): Promise<VerifyReport> {
  const { settings } = loadLocalSettings();
  const bar = await progress('核对台账');
  try {
    return await withDatabase(settings, async (dataSource) => {
      const { verifyLedger } = await import('../../../../libs/ledger/verify/verify-ledger.ts');
      return verifyLedger(dataSource, {
        dataDir: existsSync(settings.dataDir) ? settings.dataDir : null,
        sealsDir: options.seals,
        keyFile: keyFileOf(settings, options),
        onProgress: bar.show,
      });
    });
  } finally {
    bar.end();
  }
}

async function ofPack(file: string, options: VerifyCommandOptions): Promise<VerifyReport> {
  const { parseEvidence } = await import('../../../../libs/ledger/evidence/evidence-pack.ts');
  const { verifyEvidence } = await import('../../../../libs/ledger/evidence/verify-evidence.ts');
  const { readPublicKey } = await import('../../../../libs/ledger/seal/seal-key.ts');
  const pack = parseEvidence(await readFile(file, 'utf8'));
  return verifyEvidence(pack, options.publicKey === undefined ? null : readPublicKey(options.publicKey));
}

const keyFileOf = (settings: Settings, options: VerifyCommandOptions): string =>
  options.publicKey ?? settings.sealKeyFile;

function wordsOf(report: VerifyReport): string {
  const { entries, streams, cases, notifications, letters, files, seals } = report.checked;
  return [
    `核对了 ${entries} 条台账（${streams} 条链）、${cases} 个案件、${notifications} 条通知、${letters} 份函件、${files} 个附件、${seals} 次封存。`,
    report.lastSealedOn === null ? '还没有任何封存。' : `最近一次封存：${report.lastSealedOn}。`,
    ...report.notes.map((note) => `说明：${note}`),
    ...report.findings.map((finding) => `✗ ${finding.message}`),
    ...(report.findingsLeftOut > 0 ? [`另有 ${report.findingsLeftOut} 处没有列出。`] : []),
    report.intact ? '✓ 没有发现问题。' : `发现 ${report.findings.length + report.findingsLeftOut} 处问题。`,
  ].join('\n');
}
