import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { api } from '../../api/client.ts';
import { useVisible } from '../../patterns/use-visible.ts';
import { useSession } from '../../session/session.tsx';
import { casePath } from './paths.ts';

const LOOK_EVERY_MS = 2000;
const JUST_CLOSED_MS = 120_000;

/** A case that follows what happens to it: an event says that something is new, then it is read again. */
export function useCase(id: string) {
  const client = useQueryClient();
  const path = casePath(id);
  const { expired } = useSession();
  const visible = useVisible();
  useEffect(() => {
    // A browser keeps six connections to a server: hidden tabs that each held one would lock all others out.
    if (expired || !visible) return undefined;
    const readAgain = () => void client.invalidateQueries({ queryKey: [path] });
    const events = new EventSource(`${path}/events`);
    events.addEventListener('changed', readAgain);
    // The browser does not try a refused stream again; reading the case tells whether the sign-in is over.
    events.addEventListener('error', () => events.readyState === EventSource.CLOSED && readAgain());
    return () => events.close();
  }, [client, path, expired, visible]);
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.get<CaseDetail>(path, signal),
    // An act that is refused in the end makes no new version, so no event tells of it.
    refetchInterval: ({ state }) => (state.data !== undefined && isSoonNew(state.data) ? LOOK_EVERY_MS : false),
  });
}

/** An act that waits for its answer, or a case just closed whose engine history is exported a moment later. */
function isSoonNew({ underway, closedAt, histories, capacity }: CaseDetail): boolean {
  if (underway.length > 0) return true;
  const isReader = capacity !== 'unit' && capacity !== 'cooperating';
  return isReader && closedAt !== null && histories.length === 0 && Date.now() - Date.parse(closedAt) < JUST_CLOSED_MS;
}
