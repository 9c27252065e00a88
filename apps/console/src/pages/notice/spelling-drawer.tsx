import { Button, Flex, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import type { NoticeSpelling, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { UNIT_KIND_NAMES, type UnitKind } from '../../../../../libs/domain/unit/unit-kind.ts';
import { DetailDrawer } from '../../patterns/detail-drawer.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { UnitPicker } from '../../patterns/unit-picker.tsx';
import { useDesk } from './desk.tsx';
import { useSpellings } from './use-notice.ts';

const KINDS = (Object.keys(UNIT_KIND_NAMES) as UnitKind[]).filter((kind) => kind !== 'collective');

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
  const [kind, setKind] = useState<UnitKind>('department');
  const [busy, setBusy] = useState(false);
  const rows = (spellings.data ?? []).filter((one) => one.open > 0 && !one.collective);
  const groups = (spellings.data ?? []).filter((one) => one.open > 0 && one.collective);
  const creating = chosen.filter((spelling) => rows.some((row) => row.spelling === spelling));

  const create = async () => {
    setBusy(true);
    const units = creating.map((spelling) => ({ spelling, kind }));
    // A refusal is shown by the desk; the choice stays.
    await desk.edit('spellings/create-units', { units }).then(
      () => setChosen([]),
      () => undefined,
    );
    setBusy(false);
  };
  const take = (spelling: string, unitId: string) => {
    desk.edit('spellings/choose', { spelling, choice: { as: 'unit', unitId } }).catch(() => undefined);
  };

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
      footer={
        <Flex gap={8} align="center">
          <span style={{ flex: 1 }} className="quiet">
            新建的单位没有经办人，下发前请到“单位与人员”补录，或在下发时说明。
          </span>
          <span>单位类型</span>
          <Select
            aria-label="新建单位的类型"
            value={kind}
            style={{ width: 130 }}
            options={KINDS.map((value) => ({ value, label: UNIT_KIND_NAMES[value] }))}
            onChange={setKind}
          />
          <Button type="primary" loading={busy} disabled={creating.length === 0} onClick={() => void create()}>
            新建所选 {creating.length} 个单位
          </Button>
        </Flex>
      }
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
      {spellings.data !== undefined && (
        <Table<NoticeSpelling>
          size="small"
          rowKey="spelling"
          dataSource={rows}
          pagination={false}
          rowSelection={{ selectedRowKeys: creating, onChange: (keys) => setChosen(keys.map(String)) }}
          locale={{ emptyText: <EmptyState title="所有单位都已对应" /> }}
          columns={[
            { title: '文件中的写法', dataIndex: 'spelling' },
            { title: '出现', width: 72, render: (_, row) => `${row.taskIds.length} 项` },
            {
              title: '对应到已有单位',
              width: 400,
              render: (_, row) => <Suggestion row={row} take={(unitId) => take(row.spelling, unitId)} />,
            },
          ]}
        />
      )}
    </DetailDrawer>
  );
}

function Suggestion({ row, take }: { row: NoticeSpelling; take: (unitId: string) => void }) {
  const candidates = row.match.kind === 'candidates' ? row.match.candidates.slice(0, 2) : [];
  return (
    <Flex gap={8} align="center">
      {candidates.map((candidate) => (
        <Button key={candidate.unitId} size="small" onClick={() => take(candidate.unitId)}>
          就是{candidate.name}
        </Button>
      ))}
      <span style={{ flex: 1, minWidth: 120 }}>
        <UnitPicker
          placeholder="选择单位"
          exclude={(unit) => unit.kind === 'collective'}
          onChange={(unitId) => unitId !== null && take(unitId)}
        />
      </span>
    </Flex>
  );
}
