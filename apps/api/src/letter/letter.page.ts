import type { LetterDetail } from '../../../../libs/contracts/http/letter.ts';
import { dateOf, formatInstant, paperDate } from '../../../../libs/domain/calendar/office-day.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import { LETTER_STYLE } from './letter.style.ts';

/** The paper as it is printed; a draft carries a watermark and has no number and no date yet. */
export function letterPage(letter: LetterDetail): PageParts {
  const issued = letter.state === 'issued';
  const body = markup`<p class="note">${noteOf(letter)}</p>
    <main class="sheet">
      ${!issued && markup`<div class="draft" aria-hidden="true">${letter.state === 'draft' ? '草稿' : '作废'}</div>`}
      <div class="above"></div>
      <div class="content">
      <h1 class="mark">${letter.issuer}</h1>
      <div class="rule"></div>
      <p class="number">${letter.documentNumber ?? '（签发时编号）'}</p>
      <h2 class="title">${letter.title}</h2>
      <p>${letter.addressee}：</p>
      ${letter.paragraphs.map((paragraph): Markup => markup`<p class="text">${paragraph}</p> `)}
      <p class="sign">${letter.issuer}</p>
      <p class="date">${letter.issuedAt !== null && issued ? paperDate(dateOf(letter.issuedAt)) : '　　年　月　日'}</p>
      ${letter.annex !== null && markup`<p class="annex">${letter.annex}</p>`}
      </div>
      <div class="below"></div>
      <div class="rule foot"></div>
    </main>`;
  return {
    title: `${letter.documentNumber ?? letter.stateName} ${letter.title}`,
    style: LETTER_STYLE,
    body,
    framed: true,
  };
}

/** Said on the screen, not on the paper. */
function noteOf(letter: LetterDetail): string {
  if (letter.state === 'withdrawn') return '这份草稿已撤回，没有发出。';
  if (letter.state === 'draft' || letter.issuedAt === null)
    return `草稿，${formatInstant(letter.draftedAt)}拟，尚未签发，没有编号。`;
  const by = letter.signatoryName ?? '';
  const how = letter.byAuthorisation ? `依${by}的常设授权由系统签发` : `由${by}签发`;
  return `${formatInstant(letter.issuedAt)}${how}。可用浏览器的“打印”功能打印。`;
}
