import type { Command } from 'commander';
import { branch, leaf, type Sink } from '../terminal/leaf.ts';

export function policyCommands(program: Command, sink: Sink): void {
  const policy = branch(program, 'policy', '督办规则');
  leaf(
    policy,
    'check [目录]',
    '检查规则文件：格式、期限、动作、够不着或没有尽头的梯级、缺少的文字',
    sink,
    async ([dir]) => (await import('./check.ts')).checkPolicies(dir),
  );
}
