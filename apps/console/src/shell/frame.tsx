import { Outlet } from '@tanstack/react-router';
import { Layout } from 'antd';
import { useNarrow } from '../patterns/use-narrow.ts';
import { PasswordDialog } from '../session/password-dialog.tsx';
import { useIdle } from '../session/idle.ts';
import { useSession } from '../session/session.tsx';
import { SignInAgain } from '../session/sign-in-again.tsx';
import { SideMenu } from './side-menu.tsx';
import { TopBar } from './top-bar.tsx';
import './frame.css';

const IDLE_MINUTES = 30;

/** Top bar, left menu and the page; on a phone the top bar holds the menu. */
export function Frame() {
  const { account, expired, lock } = useSession();
  const narrow = useNarrow();
  useIdle(IDLE_MINUTES, lock, !expired);
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <TopBar />
      <Layout>
        {!narrow && (
          <Layout.Sider className="side no-print" width={192} breakpoint="lg" collapsedWidth={56}>
            <SideMenu />
          </Layout.Sider>
        )}
        <Layout.Content className="content">
          {account.mustChangePassword ? <PasswordDialog open required onClose={() => undefined} /> : <Outlet />}
        </Layout.Content>
      </Layout>
      <SignInAgain />
    </Layout>
  );
}
