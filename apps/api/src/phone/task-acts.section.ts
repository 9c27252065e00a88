import type { TaskVerb } from '../../../../libs/domain/task/task-verbs.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { TaskPageData } from './task-page.data.ts';

/** The buttons of what is allowed now: 签收, 反馈, 申请延期, then 不属于我单位; cooperating units report their part only. */
export function actsSection({
  link,
  verbs,
  commandId,
  lamp,
  extensionHint,
}: Pick<TaskPageData, 'link' | 'verbs' | 'commandId' | 'lamp' | 'extensionHint'>): Markup | null {
  const may = (verb: TaskVerb): boolean => verbs.includes(verb);
  const base = `/t/${link.code}`;
  const buttons = [
    may('sign') && signButton(base, commandId),
    may('contribute') && linkButton(`${base}/contribute`, '反馈配合情况', 'first'),
    may('report') && linkButton(`${base}/report`, '反馈', may('sign') ? '' : 'first'),
    may('request_extension') && linkButton(`${base}/extension`, '申请延期', ''),
    may('disown') && linkButton(`${base}/disown`, '不属于我单位', 'small'),
  ].filter((button) => button !== false);
  return buttons.length === 0
    ? null
    : markup`<section aria-label="可以办理">${lamp === 'late' && may('report') && LATE}${buttons}${hint(lamp === 'late' ? null : extensionHint)}</section>`;
}

const hint = (words: string | null): Markup | false => words !== null && markup`<p class="quiet under">${words}</p>`;

const signButton = (base: string, commandId: string): Markup => markup`<form method="post" action="${base}/sign">
<input type="hidden" name="id" value="${commandId}">
<button class="button first" type="submit">签收</button>
</form>
`;

const linkButton = (
  href: string,
  words: string,
  look: string,
): Markup => markup`<a class="button ${look}" href="${href}">${words}</a>
`;

const LATE = markup`<p class="late">期限已过，不能再申请延期。请尽快办理并反馈，逾期的反馈照样接收，记为逾期。</p>`;
