import { UserOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { App, Button, ConfigProvider, Dropdown, Flex, Layout, Segmented } from 'antd';
import type { ThemeConfig } from 'antd';
import { useState } from 'react';
import { ACCOUNT_ROLE_NAMES } from '../../../../libs/domain/access/account-role.ts';
import { PasswordDialog } from '../session/password-dialog.tsx';
import { SecondFactorDialog } from '../session/second-factor-dialog.tsx';
import { useSession } from '../session/session.tsx';
import { ACCENT, TEXT_SIZES } from '../theme.ts';
import { Brand } from './brand.tsx';
import { useTextSize } from './text-size.ts';

/** The switch stands on the accent colour, unlike every other one. */
const ON_ACCENT: ThemeConfig = {
  components: {
    Segmented: {
      trackBg: 'rgba(255, 255, 255, 0.16)',
      itemColor: '#ffffff',
      itemHoverColor: '#ffffff',
      itemHoverBg: 'rgba(255, 255, 255, 0.16)',
      itemSelectedColor: ACCENT,
    },
  },
};
const SIZE_LABELS = { 14: '标准', 16: '大字', 18: '特大' } as const;

export function TopBar() {
  return (
    <Layout.Header
      className="no-print"
      style={{ position: 'sticky', top: 0, zIndex: 100, display: 'flex', alignItems: 'center', lineHeight: 1.5 }}
    >
      <Link to="/workbench" style={{ color: '#fff' }} aria-label="督办，回到工作台">
        <Brand size={22} />
      </Link>
      <Flex gap={16} align="center" style={{ marginLeft: 'auto' }}>
        <TextSizeSwitch />
        <AccountMenu />
      </Flex>
    </Layout.Header>
  );
}

function TextSizeSwitch() {
  const { size, change } = useTextSize();
  return (
    <ConfigProvider theme={ON_ACCENT}>
      <Segmented
        size="small"
        aria-label="文字大小"
        value={size}
        options={TEXT_SIZES.map((value) => ({ value, label: SIZE_LABELS[value] }))}
        onChange={change}
      />
    </ConfigProvider>
  );
}

function AccountMenu() {
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
        <Button type="text" icon={<UserOutlined />} style={{ color: '#fff' }}>
          {account.displayName}（{ACCOUNT_ROLE_NAMES[account.role]}）
        </Button>
      </Dropdown>
      <SecondFactorDialog open={binds} onClose={() => setBinds(false)} />
      <PasswordDialog open={changesPassword} required={false} onClose={() => setChangesPassword(false)} />
    </>
  );
}
