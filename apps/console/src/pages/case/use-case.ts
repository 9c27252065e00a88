import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { api } from '../../api/client.ts';
import { casePath } from './paths.ts';

/** A case that follows what happens to it: an event says that something is new, then it is read again. */
export function useCase(id: string) {
  const client = useQueryClient();
  const path = casePath(id);
  useEffect(() => {
    const events = new EventSource(`${path}/events`);
    events.addEventListener('changed', () => void client.invalidateQueries({ queryKey: [path] }));
    return () => events.close();
  }, [client, path]);
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => api.get<CaseDetail>(path, signal) });
}
