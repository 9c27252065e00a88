import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { NotificationSettings } from '../../../../../libs/contracts/http/settings.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { PageHead } from '../../patterns/page-head.tsx';
import { Panel } from '../../patterns/panel.tsx';
import { NotificationSettingsForm } from './notification-settings-form.tsx';
import { NOTIFICATION_SETTINGS } from './paths.ts';

/** As whom messages are sent and what holds them back; administrators change it, the office and auditors see it. */
export function NotificationSettingsPage() {
  const saved = useQuery({
    queryKey: [NOTIFICATION_SETTINGS],
    queryFn: ({ signal }) => api.get<NotificationSettings>(NOTIFICATION_SETTINGS, signal),
  });
  return (
    <>
      <PageHead title="消息发送" hint="保存后对尚未发出的消息立即生效；每次改动都记入台账。" />
      {saved.isError && <ErrorNotice error={saved.error} onRetry={() => void saved.refetch()} />}
      <Panel>
        {saved.data ? <NotificationSettingsForm saved={saved.data} /> : <Skeleton active loading={saved.isPending} />}
      </Panel>
    </>
  );
}
