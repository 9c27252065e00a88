import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { AmendmentOrders } from './amendment-orders.ts';
import type { MergeOrders } from './merge-orders.ts';
import { TellingSweep } from './telling-sweep.ts';

test('cases that cannot be told are reported and keep no others waiting, of merged clauses and of corrections', async () => {
  const told: string[] = [];
  const broken = new Error('no such rules');
  const ordersOf = (...ids: string[]) => ({
    waiting: () => Promise.resolve(ids),
    send: (id: string) => {
      told.push(id);
      return id.startsWith('broken') ? Promise.reject(broken) : Promise.resolve();
    },
  });
  const merges = ordersOf('broken notice', 'notice') as unknown as MergeOrders;
  const amendments = ordersOf('broken correction', 'correction') as unknown as AmendmentOrders;
  const reported = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  await new TellingSweep(merges, amendments).runOnce();
  expect(told).toEqual(['broken notice', 'notice', 'broken correction', 'correction']);
  expect(reported).toHaveBeenCalledTimes(2);
  expect(reported).toHaveBeenCalledWith({ err: broken }, expect.any(String));
});
