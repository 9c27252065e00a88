import { Tag } from 'antd';
import type { TableColumnType } from 'antd';
import type { CaseSummary } from '../../../../../libs/contracts/http/case.ts';
import { CaseLink } from './case-link.tsx';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

/** Columns that every list of cases has; a list says what it calls them and how wide they are. */
interface Look {
  title: string;
  className: string;
}

/** The title, which opens the case, with its number and the item it comes from. */
export const nameColumn = <R extends CaseSummary>({ title, className }: Look): TableColumnType<R> => ({
  title,
  render: (_, row) => (
    <div className={className}>
      <CaseLink id={row.id}>{row.title}</CaseLink>
      <div className="quiet">
        {row.number} · {row.documentNumber ?? row.noticeTitle} {itemWords(row.ref)}
      </div>
    </div>
  ),
});

/** The unit that answers; `copied` marks cases the reader's own unit is copied into. */
export const unitColumn = <R extends CaseSummary>({
  title,
  className,
  copied,
}: Look & { copied: string }): TableColumnType<R> => ({
  title,
  render: (_, row) => (
    <div className={className}>
      {row.unitName}
      {row.cooperating && <Tag style={{ marginInlineStart: 6 }}>{copied}</Tag>}
    </div>
  ),
});
