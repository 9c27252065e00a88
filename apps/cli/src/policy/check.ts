import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadSettings } from '../../../../libs/config/config.ts';
import { policyFiles, readPolicies, readPolicy } from '../../../../libs/config/policy/policies.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';

interface PolicyFault {
  file: string;
  code: string;
  message: string;
}

/** Every policy file by itself, then all together; one wrong file does not hide the next. */
export async function checkPolicies(dir: string | undefined): Promise<Outcome> {
  const place = resolve(dir ?? loadSettings().policyDir);
  if (!existsSync(place)) {
    const remedy = dir === undefined ? '请检查 DUBAN_POLICY_DIR' : '请核对路径；不写目录则检查正在使用的规则';
    throw new UsageError('policy_dir_not_found', `规则目录不存在：${place}。${remedy}。`);
  }
  const files = policyFiles(place);
  const findings: PolicyFault[] = [];
  const policies: { id: string; version: number; title: string; file: string }[] = [];
  for (const file of files) {
    const policy = guarded(file, findings, () => readPolicy(file));
    if (policy !== undefined) policies.push({ id: policy.id, version: policy.version, title: policy.title, file });
  }
  if (findings.length === 0) guarded(place, findings, () => readPolicies(place));
  const text = [
    ...policies.map(({ id, version, title }) => `✓ ${id} 第${version}版　${title}`),
    ...findings.map(({ message }) => `✗ ${message}`),
    findings.length === 0 ? `共 ${policies.length} 份规则，没有问题。` : `${findings.length} 处问题，请改正。`,
  ].join('\n');
  return Promise.resolve({ json: { directory: place, policies, findings }, text, wrong: findings.length > 0 });
}

function guarded<T>(file: string, findings: PolicyFault[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    findings.push({ file, code: error.code, message: error.detail });
    return undefined;
  }
}
