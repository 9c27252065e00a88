import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { MergeOrders } from './merge-orders.ts';
import { MergeSweep } from './merge-sweep.ts';

test('a notice whose cases cannot be told is reported and keeps no other notice waiting', async () => {
  const told: string[] = [];
  const broken = new Error('no such rules');
  const orders = {
    waiting: () => Promise.resolve(['first', 'second']),
    send: (noticeId: string) => {
      told.push(noticeId);
      return noticeId === 'first' ? Promise.reject(broken) : Promise.resolve();
    },
  } as unknown as MergeOrders;
  const reported = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  await new MergeSweep(orders).runOnce();
  expect(told).toEqual(['first', 'second']);
  expect(reported).toHaveBeenCalledWith({ err: broken }, expect.any(String));
});
