import { jest } from '@jest/globals';
import { Loop, type Duty } from './loop.ts';

const PAUSE_MS = 1000;
const log = { error: jest.fn() };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Counts the rounds of a duty that rests as told. */
function counted(parts: Partial<Duty> = {}): Duty & { rounds: number } {
  return {
    name: 'counted',
    rounds: 0,
    async runOnce() {
      this.rounds += 1;
      return false;
    },
    ...parts,
  };
}

async function roundsAfter(duty: Duty & { rounds: number }, ...waits: number[]): Promise<number[]> {
  const loop = new Loop(duty, PAUSE_MS, log);
  loop.start();
  await jest.advanceTimersByTimeAsync(0);
  const seen = [duty.rounds];
  for (const ms of waits) {
    await jest.advanceTimersByTimeAsync(ms);
    seen.push(duty.rounds);
  }
  await loop.stop();
  return seen;
}

test('a duty that knows nothing better is wanted again after the pause', async () => {
  expect(await roundsAfter(counted(), PAUSE_MS - 1, 1)).toEqual([1, 1, 2]);
});

test('a duty that knows when it is wanted again is asked then', async () => {
  expect(await roundsAfter(counted({ restMs: () => 40 }), 39, 1)).toEqual([1, 1, 2]);
});

test('no duty rests longer than the pause', async () => {
  const duty = counted({ restMs: () => Number.POSITIVE_INFINITY });
  expect(await roundsAfter(duty, PAUSE_MS - 1, 1)).toEqual([1, 1, 2]);
});

test('a duty that has more to do goes on at once', async () => {
  const left = [true, true, false];
  const duty = counted();
  const runOnce = async (): Promise<boolean> => {
    duty.rounds += 1;
    return left.shift() ?? false;
  };
  expect(await roundsAfter(Object.assign(duty, { runOnce }))).toEqual([3]);
});

test('a round that fails is heard of and tried again, after a pause that grows', async () => {
  const duty = counted();
  const runOnce = async (): Promise<boolean> => {
    duty.rounds += 1;
    throw new Error('away');
  };
  expect(await roundsAfter(Object.assign(duty, { runOnce }), 399, 1, 799, 1)).toEqual([1, 1, 2, 2, 3]);
  expect(log.error).toHaveBeenLastCalledWith('counted failed 3 times in a row', expect.any(Error));
});
