import type { CommandState } from '../../../../libs/contracts/http/case-command.ts';
import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import { backWords } from './back-words.ts';
import { phonePage, type OfficeContact } from './phone-frame.ts';
import type { PhoneLink } from './phone-link.ts';

const LOOK_AGAIN_SECONDS = 4;

/**
 * The receipt: number and time to keep, and what the case made of the act (`texts`); while it has not answered yet the page looks again
 * by itself.
 */
export function receiptPage(
  link: PhoneLink,
  office: OfficeContact,
  state: CommandState,
  texts: readonly string[],
): PageParts {
  const pending = state.status === 'accepted';
  const content = markup`${headOf(state)}
<section>
<p class="quiet">回执号</p>
<p class="number">${state.receiptNumber}</p>
<p class="quiet">收到时间（以此为准）</p>
<p><strong>${formatInstant(state.receivedAt)}</strong></p>
${texts.map((text) => markup`<p>${text}</p>`)}
<p class="quiet">${link.unitName} · ${link.row.title}</p>
</section>
<section><a class="button" href="/t/${link.code}">${backWords(link.row.kind)}</a></section>`;
  return phonePage('回执', office, content, pending ? LOOK_AGAIN_SECONDS : undefined);
}

/** What is complete by itself; everything else waits for the office, so its receipt must not read like a grant. */
const COMPLETE: Readonly<Record<string, string>> = {
  sign: '签收成功',
  record_act: '已记录一次',
  strike_act: '已核减一次',
};

function headOf(state: CommandState): Markup {
  switch (state.status) {
    case 'applied':
      return markup`<section class="good" role="status"><h1>✓ ${COMPLETE[state.verb] ?? `${state.verbName}已提交`}</h1></section>`;
    case 'accepted':
      return markup`<section class="note" role="status">
<h1>已收到，正在处理</h1>
<p>${state.verbName}已经记录，不会丢失，不必重复提交。</p>
</section>`;
    case 'refused':
      return markup`<section class="alert" role="status"><h1>${state.verbName}没有被接受</h1><p>${state.detail}</p></section>`;
    default:
      return state.status satisfies never;
  }
}
