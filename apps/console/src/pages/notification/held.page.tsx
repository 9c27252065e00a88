import { Segmented } from 'antd';
import type { TableColumnsType } from 'antd';
import type { NotificationView } from '../../../../../libs/contracts/http/notification.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { PageTable } from '../../patterns/page-table.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { CASE, CHANNEL, MADE, openColumn, RECIPIENT, wordsColumn } from './notification-columns.tsx';
import { NotificationDrawer } from './notification-drawer.tsx';
import { NOTIFICATIONS_PATH } from './paths.ts';
import { StateTag } from './state-tag.tsx';

type Fate = 'held' | 'stopped';

const CHOICES: { value: Fate; label: string }[] = [
  { value: 'held', label: '暂缓（还没发出）' },
  { value: 'stopped', label: '停发（不再发出）' },
];

const EMPTY = {
  held: <EmptyState title="没有暂缓的消息">该发的都已经发出。</EmptyState>,
  stopped: (
    <EmptyState title="没有停发的消息">
      任务办结、撤回或改派时，还没发出或查不明是否发出的消息会停发并列在这里。
    </EmptyState>
  ),
};

const columns = (fate: Fate, open: (id: string) => void): TableColumnsType<NotificationView> => [
  MADE,
  RECIPIENT,
  CHANNEL,
  { title: '状态', key: 'state', render: (_, row) => <StateTag row={row} /> },
  { title: '原因', key: 'why', render: (_, row) => <div className="wraps">{whyOf(row)}</div> },
  fate === 'held'
    ? { title: '下次尝试', key: 'when', render: (_, row) => (row.awaitsClosing ? '—' : formatInstant(row.notBefore)) }
    : {
        title: '停发时间',
        key: 'when',
        render: (_, row) => (row.settledAt === null ? '—' : formatInstant(row.settledAt)),
      },
  CASE,
  wordsColumn(120),
  openColumn(open),
];

/** What has not left: it waits for its time or for the provider, or it will not leave any more. */
export function HeldPage() {
  const { values, change } = useAddress();
  const fate: Fate = values['fate'] === 'stopped' ? 'stopped' : 'held';
  return (
    <>
      <PageHead title="暂缓与停发" hint="还没有发出的短信和邮件：在等什么，什么时候再发，或者为什么不再发。" />
      <Panel>
        <PageTable<NotificationView>
          path={NOTIFICATIONS_PATH}
          scope={{ fate }}
          columns={columns(fate, (open) => change({ open }))}
          rowKey={(row) => row.id}
          refreshEverySeconds={10}
          toolbar={
            <Segmented<Fate>
              aria-label="看哪一类"
              options={CHOICES}
              value={fate}
              onChange={(next) => change({ fate: next })}
            />
          }
          empty={EMPTY[fate]}
        />
      </Panel>
      <NotificationDrawer id={values['open']} onClose={() => change({ open: undefined })} />
    </>
  );
}

function whyOf({ state, attempts, failure, settledAt, awaitsClosing }: NotificationView): string {
  if (state === 'withdrawn') return '任务已办结、撤回或改派，消息不再需要';
  if (state === 'unknown' && settledAt !== null) return failure ?? '不再重发；此前是否送出无法查明';
  if (state === 'unknown') return `不知道运营方是否收下，正在核实${failure === null ? '' : `（${failure}）`}`;
  if (awaitsClosing) return '任务正在办结或撤回，等结果再定';
  if (attempts > 0) return `第 ${attempts} 次没有成功：${failure ?? '原因不明'}`;
  return '等待发送';
}
