import { QueryClient } from '@tanstack/react-query';
import { onHealed } from './connection.ts';
import { ProblemError } from './problem.ts';

/** Refusals are final; only an unanswered request is worth another try. */
function isWorthRetrying(failures: number, error: Error): boolean {
  return error instanceof ProblemError && error.status === 0 && failures < 2;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // An office network without internet counts as offline to the browser; our server may still be there.
    queries: { networkMode: 'always', retry: isWorthRetrying, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always' },
  },
});

onHealed(() => void queryClient.invalidateQueries());
