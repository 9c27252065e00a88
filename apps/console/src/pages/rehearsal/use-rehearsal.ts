import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { NoticePage } from '../../../../../libs/contracts/http/notice.ts';
import type { RehearsalView } from '../../../../../libs/contracts/http/rehearsal.ts';
import { api } from '../../api/client.ts';
import type { AddressValues } from '../../patterns/address.ts';
import { withQuery } from '../../patterns/page-query.ts';
import { NOTICES_PATH } from '../notice/paths.ts';

/** What of the address bar the rehearsal depends on; the rest only filters what is shown. */
const ASKED = ['assume', 'letters', 'issueDate', 'dueOn', 'policyId', 'dutyPolicyId', 'many'] as const;
const NOTICES_SHOWN = '100';

export function useRehearsal(noticeId: string | undefined, values: AddressValues) {
  const query = Object.fromEntries(ASKED.map((name) => [name, values[name]]));
  return useQuery({
    queryKey: [NOTICES_PATH, 'rehearsal', noticeId, query],
    queryFn: ({ signal }) => api.get<RehearsalView>(withQuery(`${NOTICES_PATH}/${noticeId}/rehearsal`, query), signal),
    enabled: noticeId !== undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
}

/** The notices somebody may want to rehearse: the drafts first. */
export function useRehearsable() {
  return useQuery({
    queryKey: [NOTICES_PATH, 'rehearsable'],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<NoticePage>(withQuery(NOTICES_PATH, { limit: NOTICES_SHOWN }), signal);
      return items.sort((a, b) => Number(b.status === 'draft') - Number(a.status === 'draft'));
    },
  });
}
