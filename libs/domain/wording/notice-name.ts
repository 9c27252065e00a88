import type { CaseSubject } from '../case/case-subject.ts';

/** `《2026年冬季安全工作方案》（云安办〔2026〕18号）` */
export const noticeName = ({ documentNumber }: Pick<CaseSubject, 'documentNumber'>, title: string): string =>
  `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}`;
