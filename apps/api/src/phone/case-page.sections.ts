import type { UnderwayAct } from '../../../../libs/contracts/http/case.ts';
import { CLAUSE_CHANGE_NAMES, type LaterSource } from '../../../../libs/domain/case/case-facts.ts';
import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { CasePageData, PageRefusal } from './case-page.data.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

/** What a procedure puts into the page of a case. */
export interface OwnSections {
  /** Below the title: by when, how far. */
  standing: Markup;
  /** What stands between the unit and the office at this moment. */
  situation: Markup | null;
  acts: Markup | null;
  /** What is kept beside the timeline. */
  register: Markup | null;
  /** Who asks and in which words, where the procedure says it elsewhere; absent for the usual section. */
  clause?: null;
}

const SHOWN_EVENTS = 20;

export const refusedSection = ({ title, words }: PageRefusal): Markup => markup`<section class="alert" role="alert">
<h2>${title}</h2>
<p>${words}</p>
</section>`;

/** Between the receipt and the case's answer the page shows the old state; it must not look as if nothing had come. */
export const underwaySection = ({
  verbName,
  actorName,
  receivedAt,
}: UnderwayAct): Markup => markup`<section class="note">
<p>${actorName}的“${verbName}”已于${formatInstant(receivedAt)}收到，正在处理。不会丢失，不必重复提交。</p>
</section>`;

/** A calculation for those who want to know it. */
export const whyDetails = (
  title: string,
  sentences: readonly string[],
): Markup => markup`<details class="why"><summary>${title}</summary>
<ul>${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>
</details>`;

export function clauseSection({ link, office, next }: CasePageData): Markup {
  const { subject, number, facts } = link.row;
  const document = subject.documentNumber === null ? '' : `（${subject.documentNumber}）`;
  return markup`<section>
<h2>谁要求的，依据哪一条</h2>
<p>${office.name}交办，依据《${subject.noticeTitle}》${document}${itemWords(subject.ref)}：</p>
<blockquote>${subject.clause}</blockquote>
${(facts.laterSources ?? []).map(laterSource)}
${subject.issuer !== null && subject.issuer !== office.name && markup`<p class="quiet">发文单位：${subject.issuer}</p>`}
${next !== '' && markup`<p class="quiet">接下来：${next}</p>`}
<p class="quiet">编号 ${number}</p>
</section>`;
}

/** What a later document says; reporting the case answers it as well. */
const laterSource = ({
  kind,
  source,
  clause,
}: LaterSource): Markup => markup`<p>${CLAUSE_CHANGE_NAMES[kind]}：${source}</p>
${clause !== null && markup`<blockquote>${clause}</blockquote>`}`;

export const lettersSection = ({ letters, link }: CasePageData): Markup => markup`<section>
<h2>函件</h2>
${letters.map(
  (letter) =>
    markup`<a class="link" href="/t/${link.code}/letters/${letter.id}">${letter.documentNumber} ${letter.kindName}</a>`,
)}
</section>`;

export function doneSection({ timeline, link, photoIds }: CasePageData): Markup {
  const entries = timeline.toReversed().slice(0, SHOWN_EVENTS);
  const photos = (ids: readonly string[]): Markup | false =>
    ids.length > 0 && markup`<div class="photos">${ids.map((id) => photo(`/t/${link.code}/photos/${id}`))}</div>`;
  const own = (ids: readonly string[]): Markup | false => photos(ids.filter((id) => photoIds.includes(id)));
  const shown = new Set(entries.flatMap(({ attachmentIds }) => attachmentIds));
  return markup`<section>
<h2>办理经过</h2>
<ol>${entries.map(
    (entry) =>
      markup`<li><time>${formatInstant(entry.at)}</time>${entry.texts.join('；')}${own(entry.attachmentIds)}</li>`,
  )}</ol>
${photos(photoIds.filter((id) => !shown.has(id)))}
</section>`;
}

const photo = (path: string): Markup =>
  markup`<a href="${path}"><img src="${path}" alt="已提交的照片" loading="lazy"></a>`;
