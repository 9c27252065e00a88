import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadSettings } from '../../../../libs/config/config.ts';
import { readCatalogue } from '../../../../libs/config/policy/catalogue.ts';
import type { PolicyRefusal } from '../../../../libs/config/policy/policy.refusal.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';

/** Every policy file by itself and laid over its base; one wrong file does not hide the next. Warnings count as findings. */
export async function checkPolicies(dir: string | undefined): Promise<Outcome> {
  const place = resolve(dir ?? loadSettings().policyDir);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) {
    const remedy = dir === undefined ? '请检查 DUBAN_POLICY_DIR' : '请核对路径；不写目录则检查正在使用的规则';
    if (found === undefined) throw new UsageError('policy_dir_not_found', `规则目录不存在：${place}。${remedy}。`);
    throw new UsageError('policy_dir_is_file', `${place} 是文件，请给出它所在的规则目录。`);
  }
  const { entries, defaults, refusals } = readCatalogue(place);
  const policies = entries.map(({ procedure: { id, version, kind, title, jurisdiction }, policy, base, file }) => ({
    id,
    version,
    kind,
    title,
    jurisdiction,
    base,
    file,
    offered: policy !== null,
  }));
  const findings = [
    ...refusals.map((refusal) => finding(refusal, 'error')),
    ...entries.flatMap(({ warnings }) => warnings.map((warning) => finding(warning, 'warning'))),
  ];
  const text = [
    ...policies.map(
      ({ id, version, title, offered }) => `✓ ${id} 第${version}版　${title}${offered ? '（可用于办理）' : ''}`,
    ),
    ...(defaults === null ? [] : [`✓ ${defaults.title} 第${defaults.version}版　${defaults.kinds.length}种文件`]),
    ...findings.map(({ severity, message }) => `${severity === 'error' ? '✗' : '!'} ${message}`),
    findings.length === 0 ? `共 ${policies.length} 份规则，没有问题。` : `${findings.length} 处问题，请改正。`,
  ].join('\n');
  return Promise.resolve({
    json: { directory: place, policies, defaults, findings },
    text,
    wrong: findings.length > 0,
  });
}

function finding({ file, line, code, detail }: PolicyRefusal, severity: 'error' | 'warning') {
  return { file, line, code, severity, message: detail };
}
