import type { LaterSource } from '../case/case-facts.ts';
import type { CaseSubject } from '../case/case-subject.ts';

/** `《2026年冬季安全工作方案》（云安办〔2026〕18号）` */
export const noticeName = ({ documentNumber }: Pick<CaseSubject, 'documentNumber'>, title: string): string =>
  `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}`;

/** `《岁末方案》（云安办〔2026〕21号）第3项、《冬季方案》（云安办〔2026〕18号）`: before the item's number it names every document that orders it. */
export const orderingNotices = (subject: CaseSubject, laterSources: readonly LaterSource[] = []): string =>
  [
    ...laterSources.filter(({ kind }) => kind === 'merger').map(({ source }) => source),
    noticeName(subject, subject.noticeTitle),
  ].join('、');
