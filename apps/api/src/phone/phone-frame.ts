import { markup, type Markup } from '../page/markup.ts';
import type { PageParts } from '../page/page.ts';
import { PHONE_SCRIPT } from './phone.script.ts';
import { PHONE_STYLE } from './phone.style.ts';

/** The office as outsiders know it; the number is the duty desk's, never somebody's own. */
export interface OfficeContact {
  name: string;
  phone: string | null;
}

/** Head and foot of every phone page. */
export function phonePage(title: string, office: OfficeContact, content: Markup, refreshSeconds?: number): PageParts {
  const body = markup`<header><p>${office.name}</p></header>
<main>
${content}
<footer>${callOffice(office)}</footer>
</main>`;
  return {
    title,
    body,
    style: PHONE_STYLE,
    script: PHONE_SCRIPT,
    ...(refreshSeconds === undefined ? {} : { refreshSeconds }),
  };
}

/** Whom to call; the number may be tapped. */
function callOffice({ name, phone }: OfficeContact): Markup {
  if (phone === null) return markup`<p>有疑问请联系${name}。</p>`;
  return markup`<p>有疑问请联系${name}：<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a></p>`;
}
