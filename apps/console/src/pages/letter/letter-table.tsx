import { useState } from 'react';
import type { LetterSummary } from '../../../../../libs/contracts/http/letter.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { letterColumns } from './letter-columns.tsx';
import { LetterDrawer } from './letter-drawer.tsx';

/** The letters of one case. */
export function LetterTable({ items }: { items: readonly LetterSummary[] }) {
  const [shown, setShown] = useState<LetterSummary | null>(null);
  return (
    <>
      <RecordTable<LetterSummary>
        rowKey="id"
        columns={letterColumns(setShown, false)}
        dataSource={[...items]}
        pagination={false}
        locale={{
          emptyText: <EmptyState title="没有函件">逾期后拟发的督促函、督办函和约谈通知书列在这里。</EmptyState>,
        }}
      />
      <LetterDrawer letter={shown} onClose={() => setShown(null)} />
    </>
  );
}
