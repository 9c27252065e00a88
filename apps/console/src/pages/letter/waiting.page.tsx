import type { TableColumnType } from 'antd';
import { useState } from 'react';
import type { LetterSummary } from '../../../../../libs/contracts/http/letter.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { LetterActs } from './letter-acts.tsx';
import { letterColumns } from './letter-columns.tsx';
import { LetterDrawer } from './letter-drawer.tsx';
import { LETTERS_PATH } from './paths.ts';
import { WaitingProposals } from './waiting-proposals.tsx';

const REFRESH_SECONDS = 30;
/** Says nothing about a draft. */
const LATER_COLUMNS: readonly unknown[] = ['文号', '状态'];

const DRAFTED: TableColumnType<LetterSummary> = {
  title: '拟稿时间',
  width: 180,
  render: (_, row) => formatInstant(row.draftedAt),
};

/** What stands still until a leader decides: drafts to sign, interviews to decide. */
export function LetterWaitingPage() {
  const [shown, setShown] = useState<LetterSummary | null>(null);
  const columns = letterColumns(setShown, true)
    .filter((column) => !LATER_COLUMNS.includes(column.title))
    .map((column) => (column.title === '签发' ? DRAFTED : column));
  const acts = { title: '决定', width: 140, render: (_: unknown, row: LetterSummary) => <LetterActs letter={row} /> };
  return (
    <>
      <PageHead title="待审批" hint="函件由领导登录签发，安办可以退回草稿；系统只拟稿和催办。" />
      <Panel title="待签发函件">
        <PageTable<LetterSummary>
          path={LETTERS_PATH}
          scope={{ state: 'draft' }}
          columns={[...columns, acts]}
          rowKey={(letter) => letter.id}
          refreshEverySeconds={REFRESH_SECONDS}
          empty={<EmptyState title="没有待签发的函件">任务逾期后拟好的函件在这里等您签发。</EmptyState>}
        />
      </Panel>
      <Panel title="约谈建议">
        <WaitingProposals refreshEverySeconds={REFRESH_SECONDS} />
      </Panel>
      <LetterDrawer letter={shown} onClose={() => setShown(null)} />
    </>
  );
}
