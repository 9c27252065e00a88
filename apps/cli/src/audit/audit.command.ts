import type { Command } from 'commander';
import { branch, leaf, type Sink } from '../terminal/leaf.ts';
import type { ExportOptions } from './export.ts';
import type { VerifyCommandOptions } from './verify.ts';

export function auditCommands(program: Command, sink: Sink): void {
  const audit = branch(program, 'audit', '审计：台账核对与证据包');
  leaf<VerifyCommandOptions>(
    audit,
    'verify [证据包]',
    '核对台账的链与封存；给出证据包文件则离线核对',
    sink,
    async ([file], options) => (await import('./verify.ts')).verify(file, options),
  )
    .option('--seals <目录>', '另外保存的封存文件目录，缺省为数据目录下的 seals')
    .option('--public-key <文件>', '本单位的公钥（PEM），缺省取封存密钥文件');
  leaf<ExportOptions>(audit, 'export <案件>', '导出一个案件的证据包（编号或 id）', sink, async ([id], options) =>
    (await import('./export.ts')).exportEvidence(id!, options),
  ).requiredOption('--out <文件>', '写到哪个文件；不覆盖已有文件');
}
