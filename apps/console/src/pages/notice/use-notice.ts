import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useRef } from 'react';
import type { NoticeDetail, NoticeSpelling, NoticeWork } from '../../../../../libs/contracts/http/notice.ts';
import { api } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { UNITS_PATH } from '../../unit/use-units.ts';
import { NOTICES_PATH } from './paths.ts';

const noticeKey = (id: string) => [NOTICES_PATH, 'detail', id] as const;
const spellingsKey = (id: string) => [NOTICES_PATH, 'spellings', id] as const;

export function useNotice(id: string) {
  return useQuery({
    queryKey: noticeKey(id),
    queryFn: ({ signal }) => api.get<NoticeDetail>(`${NOTICES_PATH}/${id}`, signal),
    refetchOnWindowFocus: false,
  });
}

/** Spellings with what the unit tree offers; fetched when a dialog about units opens. */
export function useSpellings(id: string, enabled: boolean) {
  return useQuery({
    queryKey: spellingsKey(id),
    queryFn: ({ signal }) => api.get<NoticeSpelling[]>(`${NOTICES_PATH}/${id}/spellings`, signal),
    enabled,
    staleTime: 0,
  });
}

/** Sends one correction (`tasks/<id>` is changed, everything else is done); resolves with the work after it. */
export type EditNotice = (path: string, body: object) => Promise<NoticeWork>;

/**
 * Corrections one after the other, each on the revision the one before it left, so that fast keys never overtake each
 * other. A refusal is thrown; when somebody else has changed the notice it is read afresh.
 */
export function useEditNotice(id: string): EditNotice {
  const client = useQueryClient();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { message } = App.useApp();
  return useCallback(
    (path, body) => {
      const run = async (): Promise<NoticeWork> => {
        const revision = client.getQueryData<NoticeDetail>(noticeKey(id))?.revision;
        const address = `${NOTICES_PATH}/${id}/${path}`;
        const change = { revision, ...body };
        try {
          const work = await (isOneTask(path)
            ? api.patch<NoticeWork>(address, change)
            : api.post<NoticeWork>(address, change));
          client.setQueryData<NoticeDetail>(noticeKey(id), (detail) => detail && { ...detail, ...work });
          if (path.startsWith('spellings/') || 'units' in body) await refreshUnits();
          return work;
        } catch (error) {
          if (error instanceof ProblemError && error.status === 409) {
            await client.invalidateQueries({ queryKey: noticeKey(id) });
          }
          void message.error(error instanceof ProblemError ? error.detail : '没有保存，请重试。');
          throw error;
        }
      };
      const refreshUnits = () =>
        Promise.all([
          client.invalidateQueries({ queryKey: spellingsKey(id) }),
          path === 'spellings/create-units' ? client.invalidateQueries({ queryKey: [UNITS_PATH] }) : undefined,
        ]);
      const done = last.current.then(run, run);
      last.current = done.catch(() => undefined);
      return done;
    },
    [client, id, message],
  );
}

const isOneTask = (path: string): boolean => /^tasks\/[0-9a-f]{8}-/.test(path);
