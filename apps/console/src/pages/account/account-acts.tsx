import { App, Button, Dropdown, Flex } from 'antd';
import { useState } from 'react';
import type { AccountView, AccountWithPassword } from '../../../../../libs/contracts/http/account.ts';
import { api } from '../../api/client.ts';
import { useAct } from '../../patterns/use-act.ts';
import { useNow } from '../../patterns/use-now.ts';
import { ACCOUNTS_PATH } from './paths.ts';

interface AccountActsProps {
  account: AccountView;
  onEdit: () => void;
  onPassword: (issued: AccountWithPassword) => Promise<void>;
  onChanged: () => Promise<void>;
}

/** What an administrator may do with an account now. */
export function AccountActs({ account, onEdit, onPassword, onChanged }: AccountActsProps) {
  const { message, modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const now = useNow();
  const path = `${ACCOUNTS_PATH}/${account.id}`;
  const fail = (error: Error) => void message.error(error.message);
  const reset = useAct({
    run: (_: void, key) => api.post<AccountWithPassword>(`${path}/password`, undefined, { requestKey: key }),
    done: onPassword,
  });
  const turn = useAct({
    run: (verb: 'disable' | 'enable' | 'unlock', key) =>
      api.post<AccountView>(`${path}/${verb}`, undefined, { requestKey: key }),
    done: onChanged,
  });
  const confirmReset = () =>
    void modal.confirm({
      title: `重置“${account.displayName}”的密码？`,
      content: '原密码立即失效，已登录的会话会退出。新的一次性密码只显示一次。',
      okText: '重置密码',
      onOk: () => reset.mutateAsync().catch(fail),
    });
  const confirmDisable = () =>
    void modal.confirm({
      title: `停用“${account.displayName}”的账号？`,
      content: '该账号将不能再登录，他的令牌也一并失效。已有的记录保留，之后可以重新启用。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () => turn.mutateAsync('disable').catch(fail),
    });
  const isLocked = account.lockedUntil !== null && account.lockedUntil > now;
  const items = [
    ...(account.disabledAt === null ? [{ key: 'password', label: '重置密码', onClick: confirmReset }] : []),
    ...(isLocked
      ? [{ key: 'unlock', label: '解除锁定', onClick: () => turn.mutate('unlock', { onError: fail }) }]
      : []),
    account.disabledAt === null
      ? { key: 'disable', label: '停用', danger: true, onClick: confirmDisable }
      : { key: 'enable', label: '启用', onClick: () => turn.mutate('enable', { onError: fail }) },
  ];
  return (
    <Flex gap={4}>
      <Button type="link" size="small" onClick={onEdit}>
        修改
      </Button>
      <Dropdown trigger={['click']} open={open} onOpenChange={setOpen} menu={{ items }}>
        <Button
          type="link"
          size="small"
          loading={turn.isPending || reset.isPending}
          aria-label={`对${account.displayName}的更多操作`}
        >
          更多
        </Button>
      </Dropdown>
    </Flex>
  );
}
