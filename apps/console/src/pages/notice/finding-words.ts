import type { BlockingCode, IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';

export const MISSING_WORDS: Record<BlockingCode, string> = {
  no_unit: '缺单位',
  unmatched_unit: '单位未对应',
  collective_without_members: '集合未展开',
  no_due_date: '缺期限',
  no_duty_rule: '缺计数规则',
  no_reader: '没有阅知单位',
  task_undecided: '未决定',
};

/** Clauses of earlier notices that may order the same, while nobody has decided about them. */
export const SAME_ORDER_WORDS = '可能与在办的件是同一要求';

const ORDER = Object.keys(MISSING_WORDS) as BlockingCode[];

/** Doubts of the reader that the findings say more plainly while they are open; once settled they are settled. */
export const TOLD_BY_FINDINGS: ReadonlySet<string> = new Set(['undefined_collective', 'no_unit']);

/** `12 个单位未对应、缺期限`: what must be filled in before a task can be confirmed. */
export function missingWords(findings: readonly IssueFinding[]): string {
  return ORDER.filter((code) => code !== 'task_undecided')
    .flatMap((code) => {
      const count = findings.filter((finding) => finding.code === code).length;
      return count === 0 ? [] : [count === 1 ? MISSING_WORDS[code] : `${count} 个${MISSING_WORDS[code]}`];
    })
    .join('、');
}

const UNITS_SHOWN = 3;

/** `期限已过`-like lines of what gives way to a reason; units without a contact are told in one. */
export function overridableWords(
  findings: readonly IssueFinding[],
  unitNames: Readonly<Record<string, string>>,
): readonly string[] {
  const mute = findings.filter((finding) => finding.code === 'no_contact');
  const names = mute.map((finding) => unitNames[finding.unitId ?? ''] ?? '未知单位');
  const more = names.length > UNITS_SHOWN ? `等 ${names.length} 个单位` : '';
  const contact = `${names.slice(0, UNITS_SHOWN).join('、')}${more}没有能联系上的经办人`;
  // The card shows an earlier clause that orders the same with both wordings.
  const dates = findings.filter(
    ({ severity, code }) => severity === 'overridable' && code !== 'no_contact' && code !== 'same_order',
  );
  return [
    ...dates.map((finding) => finding.message.replace(/^[第表致阶任][^：]{0,20}：/, '').replace(/。$/, '')),
    ...(names.length === 0 ? [] : [contact]),
  ];
}
