import { Link } from '@tanstack/react-router';
import { Alert, Input } from 'antd';
import { useState } from 'react';
import type { IssuedCase, NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { dueDateText } from '../../patterns/due-text.ts';
import { RecordTable } from '../../patterns/record-table.tsx';
import { useNow } from '../../patterns/use-now.ts';
import { CaseLink } from '../case/case-link.tsx';
import { MergedCases } from './merged-cases.tsx';
import { KIND_NAMES, openedWords } from './words.ts';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

/** What the issue opened and what earlier cases answer, each with the way to its case. */
export function IssuedCases({ cases, merged }: Pick<NoticeIssued, 'cases' | 'merged'>) {
  const [words, setWords] = useState('');
  const now = useNow();
  const found = cases.filter((one) =>
    [one.number, one.title, one.unitName].some((text) => text.includes(words.trim())),
  );
  return (
    <div style={{ padding: 8 }}>
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
          { title: '责任单位', dataIndex: 'unitName', width: 130 },
          { title: '办理状态', dataIndex: 'stateName', width: 100 },
          { title: '期限', width: 130, render: (_, one) => <span className="tabular">{dueText(one, now)}</span> },
        ]}
      />
      <MergedCases merged={merged} now={now} />
    </div>
  );
}

/** Said once, when the issue has just been done. */
export function JustIssued({ of: { cases, acknowledgements, merged } }: { of: NoticeIssued }) {
  const duties = cases.filter(({ kind }) => kind === 'duty').length;
  const opened = { tasks: cases.length - duties, duties, acknowledgements: acknowledgements.length };
  const units = new Set([...cases, ...acknowledgements].map(({ unitId }) => unitId)).size;
  const answered = merged.filter(({ state }) => state === 'waiting' || state === 'merged').length;
  return (
    <Alert
      type="success"
      showIcon
      style={{ margin: 8 }}
      title={`已下发：${issuedWords(units, opened, answered)}`}
      description={
        <>
          {cases.length > 0 && '提醒和催办从现在起自动进行。'}
          <Link to="/notifications/inbox">到模拟信箱看各单位收到的短信和邮件</Link>
        </>
      }
    />
  );
}

function issuedWords(units: number, opened: Parameters<typeof openedWords>[0], answered: number): string {
  const own = units > 0 || answered === 0 ? [`向 ${units} 个单位开出 ${openedWords(opened)}`] : [];
  return [...own, ...(answered > 0 ? [`${answered} 件并入前面文件已开的件`] : [])].join('，');
}

const Opened = ({ one }: { one: IssuedCase }) => (
  <>
    <CaseLink id={one.id}>{one.title}</CaseLink>
    <div className="quiet">
      {one.number} · {itemWords(one.ref)}
      {one.kind === 'duty' && ` · ${KIND_NAMES.duty}`}
    </div>
    {one.alsoFor.length > 0 && <div className="quiet">一并办理{one.alsoFor.join('、')}</div>}
  </>
);

const dueText = ({ dueAt }: IssuedCase, now: string): string => (dueAt === null ? '未定' : dueDateText(dueAt, now));
