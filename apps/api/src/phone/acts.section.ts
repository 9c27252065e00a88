import { markup, type Markup } from '../page/markup.ts';

/** What can be done now, as buttons in the order given; null when there is nothing. */
export function actsSection(
  buttons: readonly (Markup | false)[],
  around: { before?: Markup | false; after?: Markup | false } = {},
): Markup | null {
  const shown = buttons.filter((button) => button !== false);
  return shown.length === 0
    ? null
    : markup`<section aria-label="可以办理">${around.before}${shown}${around.after}</section>`;
}

/** Signing needs no words, so its button stands on the page itself. */
export const signButton = (
  base: string,
  commandId: string,
  label = '签收',
): Markup => markup`<form method="post" action="${base}/sign">
<input type="hidden" name="id" value="${commandId}">
<button class="button first" type="submit">${label}</button>
</form>
`;

export const linkButton = (
  href: string,
  words: string,
  look: 'first' | 'small' | '',
): Markup => markup`<a class="button ${look}" href="${href}">${words}</a>
`;
