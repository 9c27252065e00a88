import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Input, Skeleton } from 'antd';
import { useState } from 'react';
import type { IssuedCase, NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { api } from '../../api/client.ts';
import { dueDateText } from '../../patterns/due-text.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { useNow } from '../../patterns/use-now.ts';
import { CaseLink } from '../case/case-link.tsx';
import { MergedCases } from './merged-cases.tsx';
import { NOTICES_PATH } from './paths.ts';
import { KIND_NAMES, openedWords } from './words.ts';

/** How often the page looks again while a case has not answered yet. */
const WAITING_MS = 3000;

/** What the issue opened, each with the way to its case. */
export function IssuedCases({ noticeId, justNow }: { noticeId: string; justNow: boolean }) {
  const [words, setWords] = useState('');
  const now = useNow();
  const issued = useQuery({
    queryKey: [NOTICES_PATH, 'cases', noticeId],
    queryFn: ({ signal }) => api.get<NoticeIssued>(`${NOTICES_PATH}/${noticeId}/cases`, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.merged.some(({ state }) => state === 'waiting') ? WAITING_MS : false,
  });
  if (issued.isError) return <ErrorNotice error={issued.error} onRetry={() => void issued.refetch()} />;
  if (issued.data === undefined) return <Skeleton active />;
  const { cases, merged } = issued.data;
  const answered = merged.filter(({ state }) => state !== 'opened').length;
  const duties = cases.filter(({ kind }) => kind === 'duty').length;
  const opened = openedWords({ tasks: cases.length - duties, duties });
  const units = new Set(cases.map((one) => one.unitId)).size;
  const found = cases.filter((one) =>
    [one.number, one.title, one.unitName].some((text) => text.includes(words.trim())),
  );
  return (
    <div style={{ padding: 8 }}>
      {justNow && (
        <Alert
          type="success"
          showIcon
          style={{ marginBottom: 12 }}
          title={`已下发：${issuedWords(units, opened, cases.length, answered)}`}
          description={
            <>
              提醒和催办从现在起自动进行。<Link to="/notifications/inbox">到模拟信箱看各单位收到的短信和邮件</Link>
            </>
          }
        />
      )}
      <Input
        allowClear
        placeholder="按编号、任务或单位查找"
        aria-label="查找督办任务"
        style={{ width: 260, marginBottom: 8 }}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <RecordTable<IssuedCase>
        rowKey="id"
        dataSource={found}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '任务', render: (_, one) => <Opened one={one} /> },
          { title: '责任单位', dataIndex: 'unitName', width: 150 },
          { title: '期限', width: 160, render: (_, one) => <span className="tabular">{dueText(one, now)}</span> },
        ]}
      />
      <MergedCases merged={merged} now={now} />
    </div>
  );
}

function issuedWords(units: number, opened: string, cases: number, answered: number): string {
  const own = cases > 0 || answered === 0 ? [`向 ${units} 个单位开出 ${opened}`] : [];
  return [...own, ...(answered > 0 ? [`${answered} 件并入前面文件已开的件`] : [])].join('，');
}

const Opened = ({ one }: { one: IssuedCase }) => (
  <>
    <CaseLink id={one.id}>{one.title}</CaseLink>
    <div className="quiet">
      {one.number} · 第{one.ref}项{one.kind === 'duty' && ` · ${KIND_NAMES.duty}`}
    </div>
  </>
);

const dueText = ({ dueAt }: IssuedCase, now: string): string => (dueAt === null ? '未定' : dueDateText(dueAt, now));
