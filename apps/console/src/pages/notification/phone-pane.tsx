import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import type { PhoneMessage, PhoneThread } from '../../../../../libs/contracts/http/simulator.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { HolderList } from './holder-list.tsx';
import { LinkedText } from './linked-text.tsx';
import { PHONES_PATH } from './paths.ts';
import { SMS_STATUS_NAMES } from './words.ts';

const REFRESH_MS = 3_000;

/** The phones on the left, the chosen one's SMS thread as a phone shows it. */
export function PhonePane() {
  const { values, change } = useAddress();
  const phones = useQuery({
    queryKey: [PHONES_PATH],
    queryFn: ({ signal }) => api.get<PhoneThread[]>(PHONES_PATH, signal),
    refetchInterval: REFRESH_MS,
  });
  const chosen = values['phone'] ?? phones.data?.[0]?.phone;
  const holders = (phones.data ?? []).map(({ phone, personName, messages, lastContent }) => ({
    key: phone,
    name: personName ?? phone,
    detail: personName === null ? '' : phone,
    messages,
    last: lastContent,
  }));
  return (
    <section className="inbox-pane" aria-label="手机">
      <h2 className="inbox-title">手机短信</h2>
      {phones.isError && <ErrorNotice error={phones.error} onRetry={() => void phones.refetch()} />}
      {phones.isPending && <Skeleton active />}
      {phones.data?.length === 0 && <EmptyState title="还没有短信">下发任务后，收件人的手机会出现在这里。</EmptyState>}
      {chosen !== undefined && (
        <div className="inbox-columns">
          <HolderList label="手机号" holders={holders} chosen={chosen} onChoose={(phone) => change({ phone })} />
          <Phone phone={chosen} name={holders.find((holder) => holder.key === chosen)?.name ?? chosen} />
        </div>
      )}
    </section>
  );
}

function Phone({ phone, name }: { phone: string; name: string }) {
  const path = `${PHONES_PATH}/${phone}`;
  const thread = useQuery({
    queryKey: [PHONES_PATH, phone],
    queryFn: ({ signal }) => api.get<PhoneMessage[]>(path, signal),
    refetchInterval: REFRESH_MS,
  });
  const screen = useRef<HTMLOListElement>(null);
  const count = thread.data?.length ?? 0;
  useEffect(() => {
    if (screen.current !== null) screen.current.scrollTop = screen.current.scrollHeight;
  }, [phone, count]);
  return (
    <div className="phone">
      <div className="phone-head">
        <strong>{name}</strong>
        {name !== phone && <span> {phone}</span>}
      </div>
      {thread.isError && <ErrorNotice error={thread.error} onRetry={() => void thread.refetch()} />}
      <ol className="phone-screen" ref={screen} tabIndex={0} aria-label={`${name}的短信`}>
        {thread.data?.map((message) => (
          <li key={message.reference}>
            <div className="phone-time">{formatInstant(message.receivedAt)}</div>
            <div className="phone-bubble">
              【{message.sign}】<LinkedText text={message.content} />
            </div>
            <div className="phone-status">
              {SMS_STATUS_NAMES[message.status]}
              {message.submissions > 1 && `（同一条被提交 ${message.submissions} 次，只投递一次）`}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
