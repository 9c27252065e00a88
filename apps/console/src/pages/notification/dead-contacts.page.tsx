import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { DeadContact } from '../../../../../libs/contracts/http/notification.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { UNIT_PAGE } from '../unit/paths.ts';
import { DEAD_CONTACTS_PATH } from './paths.ts';

const COLUMNS: TableColumnsType<DeadContact> = [
  {
    title: '姓名',
    key: 'who',
    render: (_, row) => (
      <>
        <div>{row.personName}</div>
        <div className="quiet">{row.unitName}</div>
      </>
    ),
  },
  {
    title: '发不到的号码或邮箱',
    key: 'address',
    render: (_, row) => (
      <>
        <div className="tabular">{row.address}</div>
        <div className="quiet">{CHANNEL_NAMES[row.channel]}</div>
      </>
    ),
  },
  { title: '本人还能否收到', key: 'other', render: (_, row) => <OtherWay row={row} /> },
  { title: '原因', key: 'why', render: (_, row) => <div className="wraps">{row.failure}</div> },
  { title: '连续失败', key: 'failures', align: 'right', render: (_, row) => `${row.failures} 条` },
  { title: '最近一次', key: 'last', render: (_, row) => formatInstant(row.lastFailedAt) },
  { title: '所在单位在办', key: 'cases', align: 'right', render: (_, row) => `${row.openCases} 件` },
  {
    title: '操作',
    key: 'acts',
    render: (_, row) => (
      <Link to={UNIT_PAGE as string} search={() => ({ unit: row.unitId }) as never}>
        去改正
      </Link>
    ),
  },
];

/** Numbers and mailboxes of the directory that reach nobody; corrected ones leave the list by themselves. */
export function DeadContactsPage() {
  return (
    <>
      <PageHead
        title="失效联系方式"
        hint="最近一次没有送到的手机号和邮箱。改正后，后面的消息发往新的号码，本行自动消失。"
      />
      <Panel>
        <PageTable<DeadContact>
          path={DEAD_CONTACTS_PATH}
          columns={COLUMNS}
          rowKey={(row) => `${row.personId}/${row.channel}`}
          refreshEverySeconds={10}
          empty={<EmptyState title="没有失效的联系方式">有人的短信或邮件送不到时，会列在这里，提醒您改正。</EmptyState>}
        />
      </Panel>
    </>
  );
}

function OtherWay({ row: { channel, otherWay } }: { row: DeadContact }) {
  if (otherWay) return <>可以，用{channel === 'sms' ? '邮件' : '短信'}</>;
  return <strong style={{ color: '#b42318' }}>▲ 收不到任何消息</strong>;
}
