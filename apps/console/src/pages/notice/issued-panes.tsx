import { Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import type { NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { IssuedAcknowledgements } from './issued-acknowledgements.tsx';
import { IssuedCases, JustIssued } from './issued-cases.tsx';
import { useIssued } from './use-issued.ts';

interface IssuedPanesProps {
  noticeId: string;
  justNow: boolean;
  /** The clauses with their units, as they were issued. */
  cards: ReactNode;
}

/** What became of a notice: the cases it opened, who has acknowledged its declarations, and the clauses themselves. */
export function IssuedPanes({ noticeId, justNow, cards }: IssuedPanesProps) {
  const issued = useIssued(noticeId);
  if (issued.isError) return <ErrorNotice error={issued.error} onRetry={() => void issued.refetch()} />;
  if (issued.data === undefined) return <Skeleton active />;
  return (
    <>
      {justNow && <JustIssued of={issued.data} />}
      <Tabs items={[...openedItems(issued.data), { key: 'tasks', label: '条款与单位', children: cards }]} />
    </>
  );
}

function openedItems({ cases, acknowledgement, acknowledgements, merged }: NoticeIssued) {
  const items: { key: string; label: string; children: ReactNode }[] = [];
  if (cases.length + merged.length > 0 || acknowledgements.length === 0) {
    items.push({ key: 'cases', label: '督办任务', children: <IssuedCases cases={cases} merged={merged} /> });
  }
  if (acknowledgement !== null) {
    items.push({
      key: 'acknowledgements',
      label: `阅知（${acknowledgements.filter(({ state }) => state === 'acknowledged').length}/${acknowledgements.filter(({ state }) => state !== 'withdrawn').length}）`,
      children: acknowledgement === 'opened' ? <IssuedAcknowledgements items={acknowledgements} /> : <Declined />,
    });
  }
  return items;
}

const Declined = () => <p style={{ padding: 8 }}>下发时选了不开阅知：宣示条款没有发给单位签收。这一选择已记入台账。</p>;
