import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import type { SealRecipients } from '../../../../../libs/contracts/http/audit.ts';
import { api } from '../../api/client.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { useSession } from '../../session/session.tsx';
import { SEAL_RECIPIENTS } from './paths.ts';

/** Who keeps the seals outside the house; administrators change it, everybody who inspects sees it. */
export function SealRecipientsForm() {
  const { account } = useSession();
  const client = useQueryClient();
  const [edited, setEdited] = useState<string[] | null>(null);
  const saved = useQuery({
    queryKey: [SEAL_RECIPIENTS],
    queryFn: ({ signal }) => api.get<SealRecipients>(SEAL_RECIPIENTS, signal),
  });
  const save = useMutation({
    mutationFn: (recipients: string[]) => api.put<SealRecipients>(SEAL_RECIPIENTS, { recipients }),
    onSuccess: (answer) => {
      client.setQueryData([SEAL_RECIPIENTS], answer);
      setEdited(null);
    },
  });
  const recipients = saved.data?.recipients ?? [];
  if (account.role !== 'administrator') {
    return (
      <Typography.Text type="secondary">
        封存寄给：{recipients.join('、') || '（没有设置，封存没有寄出本单位）'}
      </Typography.Text>
    );
  }
  return (
    <Flex vertical gap={8} style={{ flex: 1 }}>
      <Flex gap={8} align="center">
        <Typography.Text>封存寄给</Typography.Text>
        <Select
          mode="tags"
          aria-label="封存收件邮箱"
          placeholder="审计、纪检人员的邮箱，输入后回车"
          loading={saved.isPending}
          value={edited ?? recipients}
          onChange={setEdited}
          open={false}
          suffixIcon={null}
          tokenSeparators={[',', '，', ' ', ';', '；']}
          style={{ flex: 1, maxWidth: 620 }}
        />
        <Button
          type="primary"
          disabled={edited === null}
          loading={save.isPending}
          onClick={() => save.mutate(edited ?? [])}
        >
          保存
        </Button>
      </Flex>
      {save.isError && <ErrorNotice error={save.error} />}
      {saved.isError && <ErrorNotice error={saved.error} onRetry={() => void saved.refetch()} />}
    </Flex>
  );
}
