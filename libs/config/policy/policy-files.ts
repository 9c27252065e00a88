import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_DEADLINES } from './default-deadlines.ts';
import { PolicyRefusal } from './policy.refusal.ts';

const WORDS_OF_MESSAGES = 'wording.yaml';
/** A name somebody may take for a policy's; passed over, its rules would be missing without a word. */
const MISNAMED = /\.(yml|ya?ml\.txt)$/i;

/**
 * Policy files of a directory; files of words, which the policies name, and default deadlines are no policies. Throws when there is no such
 * directory; an empty one, or a file whose name would make it pass unread, is a refusal.
 */
export function policyFiles(dir: string): { paths: string[]; refusals: PolicyRefusal[] } {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new PolicyRefusal('policy_directory_missing', dir, null, '规则目录不存在，请检查 DUBAN_POLICY_DIR');
  }
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const refusals = files.filter(isMisnamed).map(misnamed);
  const defaults = join(dir, DEFAULT_DEADLINES);
  const paths = files.filter(
    (path) => path.endsWith('.yaml') && !path.endsWith(WORDS_OF_MESSAGES) && path !== defaults,
  );
  if (paths.length === 0 && refusals.length === 0) refusals.push(empty(dir));
  return { paths, refusals };
}

const isMisnamed = (path: string): boolean => MISNAMED.test(path) || (/\.yaml$/i.test(path) && !path.endsWith('.yaml'));

const misnamed = (path: string): PolicyRefusal =>
  new PolicyRefusal(
    'policy_file_misnamed',
    path,
    null,
    '文件名不以小写的“.yaml”结尾，不会被读取；请改名，或移出规则目录',
  );

const empty = (dir: string): PolicyRefusal =>
  new PolicyRefusal(
    'policy_directory_empty',
    dir,
    null,
    '目录里没有规则文件（以“.yaml”结尾），没有规则就不能下发任务；请核对目录，或放回随程序提供的规则文件',
  );
