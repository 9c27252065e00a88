import { useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AmendmentDetail,
  AmendmentSummary,
  DecideAmendment,
} from '../../../../../libs/contracts/http/notice-amendment.ts';
import { api } from '../../api/client.ts';
import { ProblemError } from '../../api/problem.ts';
import { useAct } from '../../patterns/use-act.ts';
import { NOTICES_PATH } from '../notice/paths.ts';
import { amendmentsPath } from './paths.ts';

export type ChangeChoice = DecideAmendment['decisions'][number];

const keyOf = (noticeId: string, id: string) => [NOTICES_PATH, 'amendment', noticeId, id] as const;

export function useAmendments(noticeId: string) {
  return useQuery({
    queryKey: [NOTICES_PATH, 'amendments', noticeId],
    queryFn: ({ signal }) => api.get<AmendmentSummary[]>(amendmentsPath(noticeId), signal),
  });
}

export function useAmendment(noticeId: string, id: string) {
  return useQuery({
    queryKey: keyOf(noticeId, id),
    queryFn: ({ signal }) => api.get<AmendmentDetail>(`${amendmentsPath(noticeId)}/${id}`, signal),
    refetchOnWindowFocus: false,
  });
}

type Write = { did: 'decide'; decisions: ChangeChoice[] } | { did: 'apply' } | { did: 'retry' };

/** Decides, applies and tries again; what the server answers is what is shown. */
export function useAmendmentAct({ noticeId, id, revision }: AmendmentDetail, done: () => void = () => undefined) {
  const client = useQueryClient();
  const address = `${amendmentsPath(noticeId)}/${id}`;
  return useAct({
    run: async (write: Write, requestKey) => {
      try {
        if (write.did === 'decide') {
          return await api.patch<AmendmentDetail>(address, { revision, decisions: write.decisions });
        }
        const body = write.did === 'apply' ? { revision } : {};
        return await api.post<AmendmentDetail>(`${address}/${write.did}`, body, { requestKey });
      } catch (error) {
        const isOvertaken =
          error instanceof ProblemError && ['amendment_changed', 'amendment_settled'].includes(error.code);
        if (isOvertaken) await client.invalidateQueries({ queryKey: keyOf(noticeId, id) });
        throw error;
      }
    },
    done: async (detail, { did }) => {
      client.setQueryData(keyOf(noticeId, id), detail);
      if (did !== 'decide') await client.invalidateQueries({ queryKey: [NOTICES_PATH] });
      done();
    },
  });
}
