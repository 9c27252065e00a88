import { Outlet } from '@tanstack/react-router';
import { Layout } from 'antd';
import { PasswordDialog } from '../session/password-dialog.tsx';
import { useIdle } from '../session/idle.ts';
import { useSession } from '../session/session.tsx';
import { SignInAgain } from '../session/sign-in-again.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';

const IDLE_MINUTES = 30;

/** Top bar, left menu and the page. */
export function Frame() {
  const { account, expired, lock } = useSession();
  useIdle(IDLE_MINUTES, lock, !expired);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <TopBar />
      <Layout>
        <Layout.Sider
          className="no-print"
          width={192}
          breakpoint="lg"
          collapsedWidth={56}
          style={{
            borderRight: '1px solid #e3e8ef',
            position: 'sticky',
            top: 48,
            height: 'calc(100vh - 48px)',
            overflow: 'auto',
          }}
        >
          <SideMenu />
        </Layout.Sider>
        <Layout.Content style={{ padding: 16, minWidth: 0 }}>
          {account.mustChangePassword ? <PasswordDialog open required onClose={() => undefined} /> : <Outlet />}
        </Layout.Content>
      </Layout>
      <SignInAgain />
    </Layout>
  );
}
