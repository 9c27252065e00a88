import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import { markup, type Markup } from '../page/markup.ts';
import { actsSection, signButton } from './acts.section.ts';
import type { AcknowledgementPageData } from './case-page.data.ts';
import type { OwnSections } from './case-page.sections.ts';

/** What there is to read in full, one button below it, and who has signed; nothing else is asked. */
export const acknowledgementSections = (data: AcknowledgementPageData): OwnSections => ({
  standing: markup`<p>应由<strong>${data.link.unitName}</strong>阅知签收。不设期限，不必反馈。</p>`,
  situation: clauses(data),
  acts: acts(data),
  register: signature(data),
  clause: null,
});

function clauses({ link, office }: AcknowledgementPageData): Markup {
  const { subject, number } = link.row;
  const { noticeTitle, documentNumber, issuer } = subject;
  return markup`<section>
<h2>请阅知</h2>
<p>${office.name}印发《${noticeTitle}》${documentNumber === null ? '' : `（${documentNumber}）`}：</p>
${subject.clause.split('\n\n').map((clause) => markup`<blockquote>${clause.split('\n').map((line) => markup`<p>${line}</p>`)}</blockquote>`)}
${issuer !== null && issuer !== office.name && markup`<p class="quiet">发文单位：${issuer}</p>`}
<p class="quiet">编号 ${number}</p>
</section>`;
}

const acts = ({ link, verbs, commandId }: AcknowledgementPageData): Markup | null =>
  actsSection([verbs.includes('sign') && signButton(`/t/${link.code}`, commandId, '签收（已阅知）')]);

function signature({ facts: { signedAt, signedBy } }: AcknowledgementPageData): Markup | null {
  if (signedAt === null) return null;
  return markup`<section class="good"><p>✓ ${signedBy}已于${formatInstant(signedAt)}签收，已阅知。</p></section>`;
}
