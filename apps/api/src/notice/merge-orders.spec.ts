import type { DataSource } from 'typeorm';
import type { Clock } from '../../../../libs/persistence/clock.ts';
import type { CaseOpener } from '../../../../libs/record/open-case.ts';
import type { CommandDesk, DeskAnswer } from '../case/command-desk.ts';
import { MergeOrders } from './merge-orders.ts';

/** More than are told at once. */
const CASES = Array.from({ length: 20 }, (_, at) => `case ${at + 1}`);

/** Tells all cases of a notice, each of which answers as it does; names those that were told and those that took the clause in. */
async function send(answerOf: (caseId: string) => DeskAnswer['status']): Promise<{ told: string[]; merged: string[] }> {
  const told: string[] = [];
  const merged: string[] = [];
  const manager = {
    find: () => Promise.resolve(CASES.map((caseId) => ({ noticeTaskId: caseId, unitId: 'u1', caseId, command: {} }))),
    findOneByOrFail: () => Promise.resolve({ status: 'confirmed' }),
    findOneOrFail: () => Promise.resolve({ state: 'waiting' }),
    query: (sql: string, [ids]: [string[]]) =>
      Promise.resolve(
        sql.includes('from command') ? [] : ids.map((id) => ({ id, facts: { closedAt: null, unitId: 'u1' } })),
      ),
    update: (_table: unknown, { noticeTaskId }: { noticeTaskId: string }) => {
      merged.push(noticeTaskId);
      return Promise.resolve();
    },
  };
  const source = { manager, transaction: (run: (one: typeof manager) => unknown) => run(manager) };
  const desk = {
    act: ({ caseId }: { caseId: string }) => {
      told.push(caseId);
      return Promise.resolve({ status: answerOf(caseId) });
    },
  };
  const clock = { now: () => Promise.resolve(new Date()) };
  const parts = [source as unknown as DataSource, clock as unknown as Clock, desk as unknown as CommandDesk] as const;
  await new MergeOrders(...parts, {} as CaseOpener).send('n1');
  return { told, merged };
}

test('a case that does not answer keeps no other case waiting', async () => {
  const { told, merged } = await send((caseId) => (caseId === 'case 1' ? 'accepted' : 'applied'));
  expect(told).toEqual(CASES);
  expect(merged).toEqual(CASES.slice(1));
});

test('while the engine answers for no case, those that have not been told yet wait for the next round', async () => {
  const { told, merged } = await send(() => 'accepted');
  expect([told.length, merged]).toEqual([8, []]);
});
