import type { CaseLamp, UnderwayAct } from '../../../../libs/contracts/http/case.ts';
import { formatInstant, paperDate, weekdayName } from '../../../../libs/domain/calendar/office-day.ts';
import { extensionDecider } from '../../../../libs/domain/task/task-conditions.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import { TASK_STATE_NAMES } from '../../../../libs/domain/task/task-state.ts';
import { changeSentences } from '../case/due-changes.ts';
import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import { phonePage } from './phone-frame.ts';
import type { PageRefusal, TaskPageData } from './task-page.data.ts';
import { actsSection } from './task-acts.section.ts';

const LAMP_MARKS: Record<CaseLamp, string> = {
  late: '●',
  soon: '▲ 临期 ·',
  normal: '',
  paused: '◆ 暂停 ·',
  closed: '',
};
const SHOWN_EVENTS = 20;

/** Who asks, what, by when, by which clause, what was done, and what can be done now. */
export function taskPage(data: TaskPageData): PageParts {
  const { link, office, refusal } = data;
  const content = markup`${refusal !== null && refused(refusal)}
<section>
<p class="quiet">${link.unitName}${link.capacity === 'cooperating' ? '（配合单位）' : ''}</p>
<h1>${link.row.title}</h1>
${stateOf(data)}
${dueBlock(data)}
</section>
${data.underway.map(underway)}
${link.capacity === 'unit' && situation(link.row.facts as TaskFacts)}
${actsSection(data)}
${clauseSection(data)}
${data.letters.length > 0 && lettersSection(data)}
${doneSection(data)}`;
  return phonePage(link.row.title, office, content);
}

const refused = ({ title, words }: PageRefusal): Markup => markup`<section class="alert" role="alert">
<h2>${title}</h2>
<p>${words}</p>
</section>`;

/** Between the receipt and the case's answer the page shows the old state; it must not look as if nothing had come. */
const underway = ({ verbName, actorName, receivedAt }: UnderwayAct): Markup => markup`<section class="note">
<p>${actorName}的“${verbName}”已于${formatInstant(receivedAt)}收到，正在处理。不会丢失，不必重复提交。</p>
</section>`;

/** A cooperating unit has no state of its own: it reads whose state it is. */
function stateOf({ link, responsibleUnit }: TaskPageData): Markup {
  const state = TASK_STATE_NAMES[(link.row.facts as TaskFacts).state];
  if (link.capacity === 'unit') return markup`<p class="state">${state}</p>`;
  return markup`<p class="quiet">责任单位：${responsibleUnit}（${state}）</p>`;
}

function dueBlock({ due, dueExplanation, lamp, link }: TaskPageData): Markup {
  const changes = changeSentences(link.row.facts);
  const counted = dueExplanation.filter((sentence) => !changes.includes(sentence));
  return markup`<p class="quiet">办结期限</p>
<p class="due ${lamp}">${due.text}</p>
<p class="${lamp}">${LAMP_MARKS[lamp]} ${due.distance ?? ''}${due.provisional ? '（放假安排未公布，为暂定日期）' : ''}</p>
${changes.map((sentence) => markup`<p class="quiet">${sentence}</p>`)}
<details class="why"><summary>这个期限是怎么算的</summary>
<ul>${counted.map((sentence) => markup`<li>${sentence}</li>`)}</ul>
</details>`;
}

/** What stands between the unit and the office at this moment. */
function situation(facts: TaskFacts): Markup | null {
  if (facts.extension !== null) {
    const { requestedDueOn } = facts.extension;
    const asked = `${paperDate(requestedDueOn)} ${weekdayName(requestedDueOn)}`;
    return markup`<section class="note"><p>已申请延期至${asked}，等待${extensionDecider(facts)}答复。答复之前仍按原期限办理。</p></section>`;
  }
  if (facts.state === 'reported') return markup`<section class="good"><p>已反馈，等待安办复核。</p></section>`;
  if (facts.state === 'disowned') {
    return markup`<section class="note"><p>已提出“不属于我单位”，等待安办决定。</p></section>`;
  }
  if (facts.returns > 0) {
    return markup`<section class="note"><p>上次反馈被退回，请按下面的退回理由补充后重新反馈。</p></section>`;
  }
  return null;
}

function clauseSection({ link, office, next }: TaskPageData): Markup {
  const { subject, number } = link.row;
  const document = subject.documentNumber === null ? '' : `（${subject.documentNumber}）`;
  return markup`<section>
<h2>谁要求的，依据哪一条</h2>
<p>${office.name}交办，依据《${subject.noticeTitle}》${document}第${subject.ref}项：</p>
<blockquote>${subject.clause}</blockquote>
${subject.issuer !== null && subject.issuer !== office.name && markup`<p class="quiet">发文单位：${subject.issuer}</p>`}
${next !== '' && markup`<p class="quiet">接下来：${next}</p>`}
<p class="quiet">编号 ${number}</p>
</section>`;
}

const lettersSection = ({ letters, link }: TaskPageData): Markup => markup`<section>
<h2>函件</h2>
${letters.map(
  (letter) =>
    markup`<a class="link" href="/t/${link.code}/letters/${letter.id}">${letter.documentNumber} ${letter.kindName}</a>`,
)}
</section>`;

function doneSection({ timeline, link, photoIds }: TaskPageData): Markup {
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
