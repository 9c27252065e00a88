import type { NoticeMerged } from '../../../../../libs/contracts/http/notice-merging.ts';
import { dueDateText } from '../../patterns/due-text.ts';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { itemWords } from '../../../../../libs/domain/notice/item-words.ts';

/** Clauses of this notice that cases of earlier ones answer, each with its case as it stands. */
export function MergedCases({ merged, now }: { merged: readonly NoticeMerged[]; now: string }) {
  if (merged.length === 0) return null;
  return (
    <Panel title={`并入前面文件的情况（${merged.length}）`} style={{ marginTop: 12 }}>
      <RecordTable<NoticeMerged>
        rowKey={({ taskId, unitId }) => `${taskId} ${unitId}`}
        dataSource={[...merged]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '本文件的要求', render: (_, one) => <Answered one={one} /> },
          { title: '责任单位', dataIndex: 'unitName', width: 120 },
          {
            title: '那一件现在',
            width: 150,
            render: (_, one) => <NowStands one={one} now={now} />,
          },
        ]}
      />
    </Panel>
  );
}

function Answered({ one }: { one: NoticeMerged }) {
  return (
    <>
      {one.title}
      <div className="quiet">{itemWords(one.ref)}</div>
      <div>
        <Became one={one} />
      </div>
    </>
  );
}

function Became({ one: { caseId, number, source, state, reason } }: { one: NoticeMerged }) {
  const link = <CaseLink id={caseId}>{number}</CaseLink>;
  switch (state) {
    case 'waiting':
    case 'merged':
      return (
        <>
          {state === 'waiting' ? '正在并入 ' : '由 '}
          {link}
          {state === 'merged' && ' 一并办理'}
          <span className="quiet">（{source}）</span>
        </>
      );
    case 'opened':
      return (
        <>
          ▲ 没有并入 {link}，已为该单位另开一件：{reason}
        </>
      );
    case 'dropped':
      return (
        <>
          没有并入 {link}，也没有另开：{reason}
        </>
      );
    default:
      return state satisfies never;
  }
}

const NowStands = ({ one: { stateName, dueAt, closedAt }, now }: { one: NoticeMerged; now: string }) => (
  <>
    {stateName}
    {closedAt === null && dueAt !== null && <div className="quiet tabular">{dueDateText(dueAt, now)}</div>}
  </>
);
