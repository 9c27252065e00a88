import { useQueryClient } from '@tanstack/react-query';
import { ErrorNotice } from '../patterns/error-notice.tsx';
import { SESSION_KEY, SessionProvider, useWhoAmI } from '../session/session.tsx';
import { SignInPage } from '../session/sign-in.page.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { Frame } from './frame.tsx';
import { PageLoading } from './page-loading.tsx';

/** Decides between signing in and working. */
export function Shell() {
  const who = useWhoAmI();
  const client = useQueryClient();
  return (
    <>
      <ConnectionBanner />
      {who.isPending && <PageLoading />}
      {who.isError && <ErrorNotice error={who.error} onRetry={() => void who.refetch()} style={{ margin: 48 }} />}
      {who.data === null && <SignInPage onEntered={(account) => client.setQueryData(SESSION_KEY, account)} />}
      {who.data && (
        <SessionProvider account={who.data}>
          <Frame />
        </SessionProvider>
      )}
    </>
  );
}
