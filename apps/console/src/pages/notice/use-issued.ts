import { useQuery } from '@tanstack/react-query';
import type { NoticeIssued } from '../../../../../libs/contracts/http/notice.ts';
import { api } from '../../api/client.ts';
import { NOTICES_PATH } from './paths.ts';

const REFRESH_MS = 30_000;

/** What the issue of a notice opened, with who has acknowledged by now. */
export const useIssued = (noticeId: string) =>
  useQuery({
    queryKey: [NOTICES_PATH, 'cases', noticeId],
    queryFn: ({ signal }) => api.get<NoticeIssued>(`${NOTICES_PATH}/${noticeId}/cases`, signal),
    refetchInterval: REFRESH_MS,
  });
