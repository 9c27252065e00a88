import type { TableColumnsType } from 'antd';
import type { NotificationView } from '../../../../../libs/contracts/http/notification.ts';
import { NOTIFICATION_STATE_NAMES } from '../../../../../libs/domain/notification/state-name.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { useAddress } from '../../patterns/address.ts';
import type { AddressValues } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import type { FilterField } from '../../patterns/filter-fields.ts';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { QueryFilter } from '../../patterns/query-filter.tsx';
import { CASE, CHANNEL, MADE, openColumn, RECIPIENT, STATE, wordsColumn } from './notification-columns.tsx';
import { NotificationDrawer } from './notification-drawer.tsx';
import { NOTIFICATIONS_PATH } from './paths.ts';

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const FIELDS: readonly FilterField[] = [
  { name: 'q', label: '关键词', control: 'text', placeholder: '内容、收件人或单位' },
  {
    name: 'state',
    label: '状态',
    control: 'select',
    options: options({ ...NOTIFICATION_STATE_NAMES, unknown: `${NOTIFICATION_STATE_NAMES.unknown}或无法查明` }),
  },
  { name: 'channel', label: '方式', control: 'select', options: options(CHANNEL_NAMES) },
  { name: 'phase', label: '督办事项', control: 'select', options: [{ value: 'open', label: '仅在办' }] },
  {
    name: 'possibleDuplicate',
    label: '可能重复',
    control: 'select',
    options: [
      { value: 'true', label: '仅看可能重复' },
      { value: 'false', label: '不含可能重复' },
    ],
  },
];

const columns = (open: (id: string) => void): TableColumnsType<NotificationView> => [
  MADE,
  RECIPIENT,
  CHANNEL,
  STATE,
  wordsColumn(300),
  CASE,
  openColumn(open),
];

/** Every message that left or was to leave, the newest first. */
export function NotificationListPage() {
  const { values, change } = useAddress();
  return (
    <>
      <PageHead title="发送记录" hint="每一条短信和邮件：发给谁、说了什么、运营方怎么答复、是否送达。" />
      <Panel>
        <QueryFilter fields={FIELDS} />
      </Panel>
      <Panel>
        <PageTable<NotificationView>
          path={NOTIFICATIONS_PATH}
          filters={filtersOf(values)}
          columns={columns((open) => change({ open }))}
          rowKey={(row) => row.id}
          refreshEverySeconds={10}
          empty={
            <EmptyState title="还没有发出消息">下发任务后，签收提醒、催办和函件送达通知都会出现在这里。</EmptyState>
          }
        />
      </Panel>
      <NotificationDrawer id={values['open']} onClose={() => change({ open: undefined })} />
    </>
  );
}

const filtersOf = (values: AddressValues): AddressValues =>
  Object.fromEntries(
    ['q', 'state', 'channel', 'possibleDuplicate', 'phase', 'caseId', 'personId', 'unitId'].map((name) => [
      name,
      values[name],
    ]),
  );
