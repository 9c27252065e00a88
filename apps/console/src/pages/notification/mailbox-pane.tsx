import { useQuery } from '@tanstack/react-query';
import { Skeleton, Tag } from 'antd';
import type { Mailbox, MailMessage } from '../../../../../libs/contracts/http/simulator.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { useAddress } from '../../patterns/address.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { HolderList } from './holder-list.tsx';
import { LinkedText } from './linked-text.tsx';
import { MAILBOXES_PATH } from './paths.ts';

const REFRESH_MS = 3_000;

/** The mailboxes on the left, the chosen one's mails opened below each other. */
export function MailboxPane() {
  const { values, change } = useAddress();
  const boxes = useQuery({
    queryKey: [MAILBOXES_PATH],
    queryFn: ({ signal }) => api.get<Mailbox[]>(MAILBOXES_PATH, signal),
    refetchInterval: REFRESH_MS,
  });
  const chosen = values['mailbox'] ?? boxes.data?.[0]?.address;
  const holders = (boxes.data ?? []).map(({ address, personName, messages, lastSubject }) => ({
    key: address,
    name: personName ?? address,
    detail: personName === null ? '' : address,
    messages,
    last: lastSubject,
  }));
  return (
    <section className="inbox-pane" aria-label="邮箱">
      <h2 className="inbox-title">电子邮箱</h2>
      {boxes.isError && <ErrorNotice error={boxes.error} onRetry={() => void boxes.refetch()} />}
      {boxes.isPending && <Skeleton active />}
      {boxes.data?.length === 0 && <EmptyState title="还没有邮件">给有邮箱的人员发出邮件后，会出现在这里。</EmptyState>}
      {chosen !== undefined && (
        <div className="inbox-columns">
          <HolderList label="邮箱地址" holders={holders} chosen={chosen} onChoose={(mailbox) => change({ mailbox })} />
          <Mails address={chosen} />
        </div>
      )}
    </section>
  );
}

function Mails({ address }: { address: string }) {
  const mails = useQuery({
    queryKey: [MAILBOXES_PATH, address],
    queryFn: ({ signal }) => api.get<MailMessage[]>(`${MAILBOXES_PATH}/${encodeURIComponent(address)}`, signal),
    refetchInterval: REFRESH_MS,
  });
  const copies = new Map<string | null, number>();
  for (const mail of mails.data ?? []) copies.set(mail.messageId, (copies.get(mail.messageId) ?? 0) + 1);
  return (
    <div className="mails" tabIndex={0} aria-label={`${address} 的邮件`}>
      {mails.isError && <ErrorNotice error={mails.error} onRetry={() => void mails.refetch()} />}
      {mails.data?.map((mail) => (
        <article className="mail" key={mail.id}>
          <header>
            <strong>{mail.subject}</strong>
            {(copies.get(mail.messageId) ?? 0) > 1 && (
              <Tag color="orange">同一封有 {copies.get(mail.messageId)} 份</Tag>
            )}
            <div className="holder-detail">
              {mail.sender} · {formatInstant(mail.receivedAt)}
            </div>
          </header>
          <div className="mail-body">
            <LinkedText text={mail.text.trim()} />
          </div>
        </article>
      ))}
    </div>
  );
}
