import { useQuery } from '@tanstack/react-query';
import type { NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { api } from '../../api/client.ts';
import { NOTICES_PATH } from './paths.ts';

const REFRESH_MS = 30_000;
/** While an earlier case has not yet taken its clause in. */
const WAITING_MS = 3_000;

/** What the issue of a notice opened, with who has acknowledged by now. */
export const useIssued = (noticeId: string) =>
  useQuery({
    queryKey: [NOTICES_PATH, 'cases', noticeId],
    queryFn: ({ signal }) => api.get<NoticeIssued>(`${NOTICES_PATH}/${noticeId}/cases`, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.merged.some(({ state }) => state === 'waiting') ? WAITING_MS : REFRESH_MS,
    // Somebody may have signed since the page was last looked at.
    staleTime: 0,
  });
