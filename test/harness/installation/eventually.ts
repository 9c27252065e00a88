import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is the expected one; fails with the last answer when the patience (seconds) is over. */
export async function eventually<T>(ask: () => Promise<T>, expected: T, patienceSeconds = 60): Promise<void> {
  const until = Date.now() + patienceSeconds * 1000;
  let last = await ask();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < until) {
    await pause(200);
    last = await ask();
  }
  expect(last).toEqual(expected);
}

/** Waits until a count has fallen to zero; fails when it has not fallen further within the patience (seconds), however long the whole takes. */
export async function drained(count: () => Promise<number>, patienceSeconds = 60): Promise<void> {
  let least = await count();
  for (let until = Date.now() + patienceSeconds * 1000; least > 0 && Date.now() < until;) {
    await pause(200);
    const now = await count();
    if (now >= least) continue;
    least = now;
    until = Date.now() + patienceSeconds * 1000;
  }
  expect(least).toBe(0);
}
