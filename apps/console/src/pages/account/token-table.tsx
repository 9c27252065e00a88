import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Typography } from 'antd';
import { useState } from 'react';
import type { TokenView } from '../../../../../libs/contracts/http/account.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { useNow } from '../../patterns/use-now.ts';
import { TOKENS_PATH } from './paths.ts';
import { TokenDialog } from './token-dialog.tsx';

/** One's own tokens. */
export function TokenTable() {
  const client = useQueryClient();
  const { message, modal } = App.useApp();
  const [creates, setCreates] = useState(false);
  const now = useNow();
  const tokens = useQuery({
    queryKey: [TOKENS_PATH],
    queryFn: ({ signal }) => api.get<Page<TokenView>>(TOKENS_PATH, signal),
  });
  const reload = () => client.invalidateQueries({ queryKey: [TOKENS_PATH] });
  const revoke = (token: TokenView) =>
    void modal.confirm({
      title: `作废令牌“${token.name}”？`,
      content: '使用它的程序将立即不能再访问，作废后不能恢复。',
      okText: '作废',
      okButtonProps: { danger: true },
      onOk: () =>
        api
          .delete(`${TOKENS_PATH}/${token.id}`)
          .then(reload)
          .catch((error: Error) => message.error(error.message)),
    });
  return (
    <>
      <Button type="primary" style={{ marginBottom: 12 }} onClick={() => setCreates(true)}>
        新建令牌
      </Button>
      {tokens.isError && <ErrorNotice error={tokens.error} onRetry={() => void tokens.refetch()} />}
      <RecordTable<TokenView>
        rowKey="id"
        loading={tokens.isPending}
        dataSource={tokens.data?.items ?? []}
        pagination={false}
        locale={{
          emptyText: (
            <EmptyState title="还没有令牌">
              令牌让命令行或其他程序以您的名义查询和办理，权限与您相同，可随时作废。
            </EmptyState>
          ),
        }}
        columns={[
          { title: '用途', dataIndex: 'name' },
          { title: '状态', key: 'state', render: (_, token) => stateOf(token, now) },
          { title: '建立时间', dataIndex: 'createdAt', render: formatInstant },
          {
            title: '有效期至',
            dataIndex: 'expiresAt',
            render: (at: string | null) => (at ? formatInstant(at) : '长期'),
          },
          {
            title: '最近使用',
            dataIndex: 'lastUsedAt',
            render: (at: string | null) => (at ? formatInstant(at) : '从未使用'),
          },
          {
            title: '操作',
            key: 'acts',
            render: (_, token) =>
              token.revokedAt === null && <Typography.Link onClick={() => revoke(token)}>作废</Typography.Link>,
          },
        ]}
      />
      <TokenDialog open={creates} onClose={() => setCreates(false)} onCreated={reload} />
    </>
  );
}

function stateOf(token: TokenView, now: string): string {
  if (token.revokedAt !== null) return '○ 已作废';
  return token.expiresAt !== null && token.expiresAt < now ? '○ 已过期' : '■ 有效';
}
