import { Button, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import type { NoticeSpelling, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { DetailDrawer } from '../../patterns/detail-drawer.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { CreateUnits } from './create-units.tsx';
import { useDesk } from './desk.tsx';
import { SpellingTable } from './spelling-table.tsx';
import { useSpellings } from './use-notice.ts';

interface SpellingDrawerProps {
  open: boolean;
  tasks: readonly NoticeTaskView[];
  onClose: () => void;
}

/** Every spelling without a counterpart at one place: take a suggestion, choose, or create the chosen ones in bulk. */
export function SpellingDrawer({ open, tasks, onClose }: SpellingDrawerProps) {
  const desk = useDesk();
  const spellings = useSpellings(desk.noticeId, open);
  const [chosen, setChosen] = useState<string[]>([]);
  const left = (spellings.data ?? []).filter((one) => one.open > 0);
  const rows = left.filter((one) => !one.collective);
  const groups = left.filter((one) => one.collective);
  const creating = chosen.filter((spelling) => rows.some((row) => row.spelling === spelling));
  const expand = (group: NoticeSpelling) => {
    const task = tasks.find((one) => one.id === group.taskIds[0]);
    const mention = task?.units.find((unit) => unit.name === group.spelling);
    if (task !== undefined && mention !== undefined) desk.chooseUnit(task, mention.id);
  };
  return (
    <DetailDrawer
      open={open}
      width={860}
      title="单位对应"
      onClose={onClose}
      footer={<CreateUnits spellings={creating} onCreated={() => setChosen([])} />}
    >
      {spellings.isError && <ErrorNotice error={spellings.error} onRetry={() => void spellings.refetch()} />}
      {spellings.isPending && open && <Skeleton active />}
      {groups.length > 0 && (
        <Flex gap={8} wrap align="center" style={{ marginBottom: 12 }}>
          <span>集合名称，点开展开为具体单位：</span>
          {groups.map((group) => (
            <Button key={group.spelling} size="small" onClick={() => expand(group)}>
              {group.spelling}（{group.taskIds.length} 项）
            </Button>
          ))}
        </Flex>
      )}
      {spellings.data !== undefined && <SpellingTable rows={rows} chosen={creating} onChoose={setChosen} />}
    </DetailDrawer>
  );
}
