import { readCatalogue } from '../../../../libs/config/policy/catalogue.ts';
import { PolicyRefusal } from '../../../../libs/config/policy/policy.refusal.ts';
import { PlainError } from '../plain.error.ts';

/** Refuses (PlainError) rules no service would start with, before anything is started. */
export function requirePolicies(dir: string): void {
  const faults = faultsOf(dir);
  const [first] = faults;
  if (first === undefined) return;
  const all = faults.length === 1 ? '' : `共 ${faults.length} 处，第一处：`;
  const remedy = '请用 npm run -s duban -- policy check 查看，改正后再启动。';
  throw new PlainError('POLICY_WRONG', `规则文件有误，没有启动。${all}${first.detail}${remedy}`);
}

function faultsOf(dir: string): readonly PolicyRefusal[] {
  try {
    return readCatalogue(dir).refusals;
  } catch (error) {
    if (error instanceof PolicyRefusal) return [error];
    throw error;
  }
}
