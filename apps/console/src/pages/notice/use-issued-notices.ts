import { useQuery } from '@tanstack/react-query';
import type { NoticeSummary } from '../../../../../libs/contracts/http/notice.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import { api } from '../../api/client.ts';
import { withQuery } from '../../patterns/page-query.ts';
import { NOTICES_PATH } from './paths.ts';

/** The newest; an older one is found by words. */
const MOST = '500';

/** Notices that cases were opened from, to choose one by name; nothing is asked for readers who may not. */
export function useIssuedNotices(enabled: boolean) {
  const path = withQuery(NOTICES_PATH, { status: 'issued', limit: MOST });
  return useQuery({
    queryKey: [path],
    queryFn: async ({ signal }) => (await api.get<Page<NoticeSummary>>(path, signal)).items,
    staleTime: 60_000,
    enabled,
  });
}
