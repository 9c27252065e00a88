import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Input } from 'antd';
import { useState } from 'react';
import type { AccountView, AccountWithPassword } from '../../../../../libs/contracts/http/account.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import { ACCOUNT_ROLE_NAMES } from '../../../../../libs/domain/access/account-role.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { api } from '../../api/client.ts';
import { useAddress } from '../../patterns/address.ts';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { matchesName } from '../../patterns/pinyin.ts';
import { RecordTable } from '../../patterns/record-table.tsx';
import { useSession } from '../../session/session.tsx';
import { AccountActs } from './account-acts.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountState } from './account-state.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { ACCOUNTS_PATH } from './paths.ts';

/** Every account of the office; dozens, so all on one page. */
export function AccountTable() {
  const { account: me } = useSession();
  const { values, change } = useAddress();
  const client = useQueryClient();
  const [edited, setEdited] = useState<AccountView | 'new' | null>(null);
  const [issued, setIssued] = useState<AccountWithPassword | null>(null);
  const accounts = useQuery({
    queryKey: [ACCOUNTS_PATH],
    queryFn: ({ signal }) => api.get<Page<AccountView>>(ACCOUNTS_PATH, signal),
  });
  const mayChange = me.role === 'administrator';
  const reload = () => client.invalidateQueries({ queryKey: [ACCOUNTS_PATH] });
  const issue = (next: AccountWithPassword) => {
    setIssued(next);
    return reload();
  };
  const wanted = values['q'] ?? '';
  const shown = accounts.data?.items.filter((row) =>
    [row.username, row.displayName, row.unitName ?? ''].some((text) => matchesName(text, wanted)),
  );
  return (
    <>
      <Flex gap={8} style={{ marginBottom: 12 }}>
        <Input.Search
          allowClear
          aria-label="查找账号"
          placeholder="姓名、用户名或单位，可输拼音首字母"
          defaultValue={wanted}
          onSearch={(q) => change({ q })}
          style={{ width: 320 }}
        />
        {mayChange && (
          <Button type="primary" onClick={() => setEdited('new')}>
            新建账号
          </Button>
        )}
      </Flex>
      {accounts.isError && <ErrorNotice error={accounts.error} onRetry={() => void accounts.refetch()} />}
      <RecordTable<AccountView>
        rowKey="id"
        loading={accounts.isPending}
        dataSource={shown ?? []}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '用户名', dataIndex: 'username', fixed: 'start' },
          { title: '姓名', dataIndex: 'displayName' },
          { title: '角色', key: 'role', render: (_, row) => ACCOUNT_ROLE_NAMES[row.role] },
          { title: '单位', dataIndex: 'unitName', render: (name: string | null) => name ?? '—' },
          { title: '状态', key: 'state', render: (_, row) => <AccountState account={row} /> },
          { title: '双因素', key: 'totp', render: (_, row) => (row.hasSecondFactor ? '已绑定' : '未绑定') },
          { title: '建立时间', dataIndex: 'createdAt', render: formatInstant },
          {
            title: '操作',
            key: 'acts',
            fixed: 'end',
            hidden: !mayChange,
            render: (_, row) => (
              <AccountActs account={row} onEdit={() => setEdited(row)} onPassword={issue} onChanged={reload} />
            ),
          },
        ]}
      />
      <AccountDialog account={edited} onClose={() => setEdited(null)} onCreated={issue} onChanged={reload} />
      {issued !== null && <OneTimePassword issued={issued} onClose={() => setIssued(null)} />}
    </>
  );
}
