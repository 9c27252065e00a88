import { CASE_KINDS, type CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { DUTY_POLICY } from '../../../../libs/domain/duty/duty-policy.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { OpenCase } from '../../../../libs/record/open-case.ts';

/** What acknowledgements open under; they have no terms among which an officer would choose. */
export const ACKNOWLEDGEMENT_POLICY = 'acknowledgement-national';

/** What an issue names, or what the notice was issued with. */
interface ChosenPolicies {
  policyId?: string | null | undefined;
  dutyPolicyId?: string | null | undefined;
}

export interface KindOrder {
  kind: CaseKind;
  policyId: string;
  cases: readonly OpenCase[];
}

/** The cases of each kind with the policy they open under; kinds without any are left out. */
export function ordersOf(cases: readonly OpenCase[], choice: ChosenPolicies): KindOrder[] {
  return CASE_KINDS.flatMap((kind) => {
    const some = cases.filter((one) => one.kind === kind);
    if (some.length === 0) return [];
    const chosen = policyFor(kind, choice);
    if (chosen === null) throw policyMissing();
    return [{ kind, policyId: chosen, cases: some }];
  });
}

function policyFor(kind: CaseKind, { policyId, dutyPolicyId }: ChosenPolicies): string | null {
  switch (kind) {
    case 'task':
      return policyId ?? null;
    case 'duty':
      return dutyPolicyId ?? DUTY_POLICY;
    case 'acknowledgement':
      return ACKNOWLEDGEMENT_POLICY;
    default:
      return kind satisfies never;
  }
}

const policyMissing = (): Refusal =>
  new Refusal('invalid', 'policy_missing', '还没有选择督办规则：文件中有任务要开件，请选择按哪套规则督办。', [
    { path: 'policyId', message: '请选择督办规则' },
  ]);
