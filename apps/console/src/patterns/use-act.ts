import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ProblemError } from '../api/problem.ts';
import { newRequestKey } from '../api/request-key.ts';

interface Act<Input, Output> {
  /** Does the deed; pass `requestKey` on to `api.post` so that a repeat of an unanswered try does nothing twice. */
  run: (input: Input, requestKey: string) => Promise<Output>;
  /** After success; a returned promise keeps the button busy until what is shown has been fetched again. */
  done?: (output: Output, input: Input) => unknown;
}

/** A person's act: busy while under way, and an unanswered try is repeated under its own request key. */
export function useAct<Input = void, Output = unknown>({ run, done }: Act<Input, Output>) {
  const unanswered = useRef<{ key: string; input: string } | null>(null);
  return useMutation<Output, Error, Input>({
    mutationFn: (input) => {
      const same = unanswered.current?.input === JSON.stringify(input);
      const key = same && unanswered.current ? unanswered.current.key : newRequestKey();
      unanswered.current = { key, input: JSON.stringify(input) };
      return run(input, key);
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.status !== 0) unanswered.current = null;
    },
    onSuccess: async (output, input) => {
      unanswered.current = null;
      await done?.(output, input);
    },
  });
}
