import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { SessionAccount } from '../../../../libs/contracts/http/session.ts';
import { api } from '../api/client.ts';
import { ProblemError } from '../api/problem.ts';
import { onSessionLost } from '../api/session-lost.ts';
import { SESSION_PATH } from './paths.ts';

interface Session {
  account: SessionAccount;
  /** True when the server no longer knows this sign-in: what is on the screen stays, the password is asked again. */
  expired: boolean;
  /** Takes over the account that has just signed in. */
  entered: (account: SessionAccount) => void;
  /** Ends the sign-in and asks for the password again on top of the page. */
  lock: () => void;
  signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);
export const SESSION_KEY = ['session'] as const;

/** The signed-in account; only below `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}

/** Who is signed in, or null; other refusals are thrown into the query. */
export function useWhoAmI() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: whoAmI, staleTime: 5 * 60_000 });
}

async function whoAmI(): Promise<SessionAccount | null> {
  try {
    return await api.get<SessionAccount>(SESSION_PATH);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    throw error;
  }
}

export function SessionProvider({ account, children }: { account: SessionAccount; children: ReactNode }) {
  const [expired, setExpired] = useState(false);
  const client = useQueryClient();
  useEffect(() => onSessionLost(() => setExpired(true)), []);

  const entered = useCallback(
    (next: SessionAccount) => {
      setExpired(false);
      client.setQueryData(SESSION_KEY, next);
      void client.invalidateQueries({ predicate: (query) => query.queryKey !== SESSION_KEY });
    },
    [client],
  );
  const lock = useCallback(() => {
    setExpired(true);
    // Locking must also work while the server is away; the server ends an idle sign-in by itself.
    api.delete(SESSION_PATH).catch(() => undefined);
  }, []);
  const signOut = useCallback(async () => {
    try {
      await api.delete(SESSION_PATH);
    } catch (error) {
      // Whoever is no longer signed in has reached what he wanted.
      if (!(error instanceof ProblemError && error.status === 401)) throw error;
    }
    client.clear();
    client.setQueryData(SESSION_KEY, null);
  }, [client]);

  return <SessionContext value={{ account, expired, entered, lock, signOut }}>{children}</SessionContext>;
}
