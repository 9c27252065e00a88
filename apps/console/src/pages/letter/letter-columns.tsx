import { Button } from 'antd';
import type { TableColumnsType } from 'antd';
import type { LetterSummary } from '../../../../../libs/contracts/http/letter.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { CaseLink } from '../case/case-link.tsx';

/** Columns of a list of letters; `open` shows the paper. */
export function letterColumns(
  open: (letter: LetterSummary) => void,
  withCase: boolean,
): TableColumnsType<LetterSummary> {
  const ofCase: TableColumnsType<LetterSummary> = withCase
    ? [{ title: '任务', render: (_, row) => <CaseLink id={row.caseId}>{row.caseNumber}</CaseLink> }]
    : [];
  return [
    { title: '文号', width: 180, render: (_, row) => row.documentNumber ?? '（签发时编号）' },
    { title: '种类', width: 80, render: (_, row) => row.kindName },
    { title: '标题', render: (_, row) => <div style={{ maxWidth: 280, whiteSpace: 'normal' }}>{row.title}</div> },
    { title: '主送', render: (_, row) => row.addressee },
    ...ofCase,
    { title: '状态', width: 100, render: (_, row) => row.stateName },
    {
      title: '签发',
      width: 180,
      render: (_, row) =>
        row.issuedAt === null ? (
          <>
            拟稿
            <div className="quiet">{formatInstant(row.draftedAt)}</div>
          </>
        ) : (
          <>
            {row.signatoryName}
            {row.byAuthorisation && '（常设授权）'}
            <div className="quiet">{formatInstant(row.issuedAt)}</div>
          </>
        ),
    },
    {
      title: '操作',
      width: 90,
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => open(row)}>
          看原文
        </Button>
      ),
    },
  ];
}
