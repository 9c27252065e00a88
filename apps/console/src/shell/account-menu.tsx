import { UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { ACCOUNT_ROLE_NAMES } from '../../../../libs/domain/access/account-role.ts';
import { PasswordDialog } from '../session/password-dialog.tsx';
import { SecondFactorDialog } from '../session/second-factor-dialog.tsx';
import { useSession } from '../session/session.tsx';

/** Who is signed in, and what he can do about his own account. */
export function AccountMenu() {
  const { account, signOut } = useSession();
  const { message } = App.useApp();
  const [changesPassword, setChangesPassword] = useState(false);
  const [binds, setBinds] = useState(false);
  const leave = () => signOut().catch((error: Error) => message.error(error.message));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', label: '修改密码', onClick: () => setChangesPassword(true) },
            ...(account.role === 'administrator'
              ? [{ key: 'totp', label: '绑定动态口令', onClick: () => setBinds(true) }]
              : []),
            { key: 'leave', label: '退出登录', onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />} className="top-account">
          <span className="top-account-name">
            {account.displayName}
            <span className="top-account-role">（{ACCOUNT_ROLE_NAMES[account.role]}）</span>
          </span>
        </Button>
      </Dropdown>
      <SecondFactorDialog open={binds} onClose={() => setBinds(false)} />
      <PasswordDialog open={changesPassword} required={false} onClose={() => setChangesPassword(false)} />
    </>
  );
}
