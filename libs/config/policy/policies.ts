import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Policy } from '../../domain/ladder/policy.ts';
import { policyFindings } from './policy.findings.ts';
import { PolicyRefusal } from './policy.refusal.ts';
import { policySchema, wordingSchema } from './policy.schema.ts';
import { checkShape, lineOf, readYaml } from './yaml-file.ts';

/** Every policy below a directory (`<dir>/<subject>/*.yaml`), checked; refuses the first that is wrong. */
export function readPolicies(dir: string): Policy[] {
  const policies = policyFiles(dir).map((path) => readPolicy(path));
  const seen = new Set<string>();
  for (const policy of policies) {
    if (seen.has(policy.id)) throw new PolicyRefusal('policy_twice', dir, 1, `规则编号“${policy.id}”重复`);
    seen.add(policy.id);
  }
  return policies;
}

/** Policy files of a directory; files of words are named by the policies and are not policies. */
export function policyFiles(dir: string): string[] {
  if (!existsSync(dir))
    throw new PolicyRefusal('policy_directory_missing', dir, 1, '规则目录不存在，请检查 DUBAN_POLICY_DIR');
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('wording.yaml'))
    .sort()
    .map((name) => join(dir, name));
}

/** One policy with its words. Throws PolicyRefusal with file, line and remedy. */
export function readPolicy(path: string): Policy {
  const file = readYaml(path);
  const { wording: wordingName, ...rules } = checkShape(file, policySchema);
  const wordingPath = join(dirname(path), wordingName);
  if (!existsSync(wordingPath)) {
    throw new PolicyRefusal(
      'policy_wording_missing',
      path,
      lineOf(file, ['wording']),
      `文字文件“${wordingName}”不存在`,
    );
  }
  const words = checkShape(readYaml(wordingPath), wordingSchema);
  const policy: Policy = { ...rules, wording: words.messages, letters: words.letters };
  const finding = policyFindings(policy)[0];
  if (finding !== undefined) {
    throw new PolicyRefusal(`policy_${finding.code}`, path, lineOf(file, finding.path), finding.message);
  }
  return policy;
}
