import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm, Typography } from 'antd';
import type { TableColumnsType } from 'antd';
import type { FaultView } from '../../../../../libs/contracts/http/simulator.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { api } from '../../api/client.ts';
import { DetailDrawer } from '../../patterns/detail-drawer.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { useAct } from '../../patterns/use-act.ts';
import { FaultForm } from './fault-form.tsx';
import { FAULTS_PATH } from './paths.ts';
import { FAULT_NAMES } from './words.ts';

interface FaultDrawerProps {
  open: boolean;
  mayOrder: boolean;
  onClose: () => void;
}

const COLUMNS: TableColumnsType<FaultView> = [
  { title: '方式', render: (_, fault) => CHANNEL_NAMES[fault.channel] },
  { title: '故障', render: (_, fault) => nameOf(fault) },
  { title: '对象', render: (_, fault) => fault.target ?? '全部' },
  { title: '还剩', render: (_, fault) => `${fault.count} 条` },
];

const nameOf = ({ kind, delayMs }: FaultView): string =>
  kind === 'delay' ? `${FAULT_NAMES[kind]} ${delayMs / 1000} 秒` : FAULT_NAMES[kind];

/** Makes the simulated providers misbehave for the next messages, to watch the product cope. */
export function FaultDrawer({ open, mayOrder, onClose }: FaultDrawerProps) {
  const queries = useQueryClient();
  const faults = useQuery({
    queryKey: [FAULTS_PATH],
    queryFn: ({ signal }) => api.get<FaultView[]>(FAULTS_PATH, signal),
    enabled: open,
    refetchInterval: 3_000,
  });
  const refresh = () => queries.invalidateQueries({ queryKey: [FAULTS_PATH] });
  const clear = useAct({ run: () => api.delete<FaultView[]>(FAULTS_PATH), done: refresh });
  const error = faults.error ?? clear.error;
  return (
    <DetailDrawer open={open} title="模拟故障" onClose={onClose} width={560}>
      <Alert
        type="info"
        showIcon
        title="只影响模拟的短信运营方和邮件服务器。故障用完次数自动恢复，结果可在“发送记录”里看到。"
        style={{ marginBottom: 16 }}
      />
      {mayOrder && <FaultForm onOrdered={refresh} />}
      {error !== null && <ErrorNotice error={error} style={{ marginBottom: 12 }} />}
      <Typography.Title level={3} style={{ fontSize: '1em' }}>
        等待发生的故障
      </Typography.Title>
      <RecordTable<FaultView>
        pagination={false}
        rowKey={(fault) => fault.id}
        columns={COLUMNS}
        dataSource={faults.data ?? []}
        locale={{ emptyText: '没有，一切正常。' }}
      />
      {mayOrder && (faults.data ?? []).length > 0 && (
        <Popconfirm
          title="取消全部尚未发生的故障？"
          okText="取消故障"
          cancelText="保留"
          onConfirm={() => clear.mutate()}
        >
          <Button style={{ marginTop: 12 }} loading={clear.isPending}>
            全部取消
          </Button>
        </Popconfirm>
      )}
    </DetailDrawer>
  );
}
