import { Typography } from 'antd';
import type { TableColumnsType } from 'antd';
import type { AuditSeal } from '../../../../../libs/contracts/http/audit.ts';
import { fullDate, formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { AUDIT_SEALS } from './paths.ts';

const short = (text: string, tail = false): string => (tail ? `…${text.slice(-16)}` : `${text.slice(0, 16)}…`);

const COLUMNS: TableColumnsType<AuditSeal> = [
  { title: '封存日', dataIndex: 'sealedOn', render: fullDate },
  { title: '封存时间', dataIndex: 'at', render: formatInstant },
  { title: '当日变动', dataIndex: 'streams', align: 'right', render: (count: number) => `${count} 条链` },
  {
    title: '寄出',
    dataIndex: 'sentAt',
    render: (at: string | null) => (at === null ? '未寄出（没有设置收件人）' : formatInstant(at)),
  },
  {
    title: '总根',
    dataIndex: 'root',
    render: (root: string) => (
      <Typography.Text code copyable={{ text: root }}>
        {short(root)}
      </Typography.Text>
    ),
  },
  {
    title: '公钥',
    dataIndex: 'publicKey',
    render: (key: string) => (
      <Typography.Text code copyable={{ text: key }}>
        {short(key, true)}
      </Typography.Text>
    ),
  },
];

/** The daily seals with what must be compared by hand: root and public key. */
export function SealTable() {
  return (
    <PageTable<AuditSeal>
      path={AUDIT_SEALS}
      columns={COLUMNS}
      rowKey={(row) => row.sealedOn}
      empty={
        <EmptyState title="还没有封存">
          每个办公日结束后，系统把所有链头合成一个总根并签名，存成文件并寄给设置的收件人。首个封存在启用次日出现。
        </EmptyState>
      }
    />
  );
}
