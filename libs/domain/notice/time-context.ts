import type { DocumentHead } from './notice.ts';
import type { TimeContext } from './time-point.ts';

type Dated = Pick<DocumentHead, 'title' | 'documentNumber' | 'issuedOn'>;

const noticeYear = ({ issuedOn, title, documentNumber }: Dated): number | null => {
  const printed =
    issuedOn ?? /(?:19|20)\d\d(?=年)/.exec(title ?? '')?.[0] ?? /(?<=〔)\d{4}/.exec(documentNumber ?? '')?.[0];
  return printed === undefined ? null : Number(printed.slice(0, 4));
};

/** What a notice lends to dates printed without a year: its date's year, else its title's, else its number's. */
export const timeContextOf = (head: Dated): TimeContext => ({ year: noticeYear(head), issuedOn: head.issuedOn });
