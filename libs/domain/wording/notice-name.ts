import type { CaseSubject } from '../case/case-subject.ts';

/** `《2026年冬季安全工作方案》（云安办〔2026〕18号）` */
export const noticeName = ({ documentNumber }: CaseSubject, title: string): string =>
  `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}`;

/** Where a stated date is written: `《……》（云安办〔2026〕18号）第3项，原文“11月30日前”`. */
export const statedIn = (subject: CaseSubject, dueBasis: string): string =>
  `${noticeName(subject, subject.noticeTitle)}第${subject.ref}项${dueBasis === '' ? '' : `，${dueBasis}`}`;
