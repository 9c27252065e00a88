import type { IssueNotice } from '../../../../../libs/contracts/http/notice-edit.ts';
import type { IssueFinding, OverridableCode } from '../../../../../libs/domain/notice-matching/issue-finding.ts';

export const OVERRIDE_TITLES: Record<OverridableCode, string> = {
  no_contact: '单位没有能联系上的经办人',
  due_past: '期限已过',
  due_provisional: '期限所在年份的放假安排未公布',
  duty_window_over: '周期职责的首期在下发前已经结束',
  duty_pace: '周期职责的首期剩余工作日不够',
  same_order: '与在办的件可能是同一要求，还没有决定并入或另开',
};

/** Reasons typed so far, by kind of finding or by the key of one. */
export type OverrideReasons = Readonly<Record<string, string>>;

/** What the issue order needs; null while a finding has neither its own reason nor one for its kind. */
export function overridesOf(
  findings: readonly IssueFinding[],
  reasons: OverrideReasons,
): IssueNotice['overrides'] | null {
  const byReason = new Map<string, string[]>();
  for (const { key, code, severity } of findings) {
    if (severity !== 'overridable') continue;
    const reason = (reasons[key] ?? '').trim() || (reasons[code] ?? '').trim();
    if (reason === '') return null;
    byReason.set(reason, [...(byReason.get(reason) ?? []), key]);
  }
  return [...byReason].map(([reason, keys]) => ({ keys, reason }));
}
