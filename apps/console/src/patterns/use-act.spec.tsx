/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { problemFrom, unreachable } from '../api/problem.ts';
import { useAct } from './use-act.ts';

function Provider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

/** An act whose tries end as told; gives the request key of each try. */
async function keysOf(tries: { input: string; ends: Error | null }[]): Promise<string[]> {
  const keys: string[] = [];
  const ends = tries.map((each) => each.ends);
  const run = (_: string, key: string) => {
    keys.push(key);
    const end = ends.shift();
    return end ? Promise.reject(end) : Promise.resolve();
  };
  const { result } = renderHook(() => useAct({ run }), { wrapper: Provider });
  for (const { input } of tries) {
    await act(() => result.current.mutateAsync(input).catch(() => undefined));
  }
  return keys;
}

test('an unanswered try is repeated under its own key', async () => {
  const [first, second] = await keysOf([
    { input: '甲', ends: unreachable() },
    { input: '甲', ends: null },
  ]);
  expect(second).toBe(first);
});

test.each([
  ['changed input', { input: '甲', ends: unreachable() }, '乙'],
  ['a refusal', { input: '甲', ends: problemFrom(409, '{}') }, '甲'],
  ['success', { input: '甲', ends: null }, '甲'],
])('after %s the next try has a key of its own', async (_, first, input) => {
  const [a, b] = await keysOf([first, { input, ends: null }]);
  expect(b).not.toBe(a);
});
