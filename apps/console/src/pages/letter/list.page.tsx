import { useState } from 'react';
import type { LetterSummary } from '../../../../../libs/contracts/http/letter.ts';
import { LETTER_KIND_NAMES } from '../../../../../libs/domain/letter/letter.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import type { FilterField } from '../../patterns/filter-fields.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { letterColumns } from './letter-columns.tsx';
import { LetterDrawer } from './letter-drawer.tsx';
import { LETTERS_PATH } from './paths.ts';

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '关键词', control: 'text', placeholder: '文号、标题或主送单位' },
  {
    name: 'kind',
    label: '种类',
    control: 'select',
    options: Object.entries(LETTER_KIND_NAMES).map(([value, label]) => ({ value, label })),
  },
  { name: 'issued', label: '签发日期', control: 'days', from: 'from', to: 'to' },
];

/** Letters that have left the house, the newest first. */
export function LetterListPage() {
  const { values } = useAddress();
  const [shown, setShown] = useState<LetterSummary | null>(null);
  return (
    <>
      <PageHead title="已发函件" hint="签发后不能修改；可打印，可查看所属任务。" />
      <Panel>
        <QueryFilter fields={FIELDS} />
      </Panel>
      <Panel>
        <PageTable<LetterSummary>
          path={LETTERS_PATH}
          scope={{ state: 'issued' }}
          filters={{ q: values['q'], kind: values['kind'], from: values['from'], to: values['to'] }}
          columns={letterColumns(setShown, true).filter((column) => column.title !== '状态')}
          rowKey={(letter) => letter.id}
          empty={<EmptyState title="还没有发出函件">任务逾期后拟制的函件，签发后列在这里。</EmptyState>}
        />
      </Panel>
      <LetterDrawer letter={shown} onClose={() => setShown(null)} />
    </>
  );
}
