import type { BlockingCode, IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';

export const MISSING_WORDS: Record<BlockingCode, string> = {
  no_unit: '缺单位',
  unmatched_unit: '单位未对应',
  collective_without_members: '集合未展开',
  no_due_date: '缺期限',
  task_undecided: '未决定',
};

const ORDER = Object.keys(MISSING_WORDS) as BlockingCode[];

/** Doubts of the reader that an open finding says more plainly. */
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
