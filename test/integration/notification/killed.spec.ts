import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually, PostOffice } from './post-office.ts';

jest.setTimeout(300_000);

const MOMENTS = 20;
const SEED = Number(process.env['DUBAN_TEST_SEED'] ?? 20261123);

/** The child lives by the database's clock. */
const LONG_DUE = new Date('2026-01-05T01:00:00.000Z');

let office: PostOffice;
const workers = new Set<ChildProcess>();

beforeAll(async () => {
  office = await PostOffice.open();
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await office.close();
});

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function startWorker(): Promise<ChildProcess> {
  const parameters = [
    '--import',
    here('./register-swc.mjs'),
    here('./dispatcher.child.ts'),
    JSON.stringify(office.config()),
  ];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.add(child);
  await once(child.stdout, 'data');
  return child;
}

/** A stable sequence of numbers between 0 and 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const inHouse = async (): Promise<number> => {
  const [row]: { count: number }[] = await office.dataSource.query(
    'select ((select count(*) from inbox.sms) + (select count(*) from inbox.mail))::int as count',
  );
  return row!.count;
};

/** Kills a worker some milliseconds after the providers have begun to take this round's messages. */
async function killedRound(afterMs: number): Promise<void> {
  const before = await inHouse();
  await office.fault({ channel: 'sms', kind: 'delay', delayMs: 60, count: 6 });
  await office.fault({ channel: 'email', kind: 'delay', delayMs: 60, count: 6 });
  const worker = await startWorker();
  for (let index = 0; index < 12; index++) {
    await office.queue({ channel: index % 2 ? 'sms' : 'email', caseId: await office.openCase(), notBefore: LONG_DUE });
  }
  await eventually(async () => {
    if ((await inHouse()) === before) throw new Error('nothing was taken');
  });
  await pause(afterMs);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

test(`a worker killed at ${MOMENTS} moments around acceptance loses nothing, and flags whatever may have gone twice`, async () => {
  const next = random(SEED);
  for (let round = 0; round < MOMENTS; round++) await killedRound(Math.floor(next() * 150));

  // Every lease the dead workers held has run out for the dispatcher that comes after them.
  office.clock.moveTo(new Date(Date.now() + 60_000).toISOString());
  await office.startDispatcher();
  const unsent = async (): Promise<void> => {
    const [row]: { count: number }[] = await office.dataSource.query(
      `select count(*)::int as count from notification where state <> 'accepted'`,
    );
    if (row!.count > 0) throw new Error(`seed ${SEED}: ${row!.count} messages have not arrived`);
  };
  for (let minute = 0; minute < 5; minute++) {
    await eventually(unsent).catch(() => office.clock.advance(1));
  }
  await unsent();

  const sms: { count: number }[] = await office.dataSource.query(
    `select count(distinct s.provider_ref)::int as count from notification n join inbox.sms s on s.reference = n.id::text`,
  );
  expect(sms).toEqual([{ count: 6 * MOMENTS }]);
  const unflagged: { id: string; copies: number }[] = await office.dataSource.query(
    `select n.id, count(*)::int as copies from notification n join inbox.mail m on m.message_id = '<' || n.id || '@duban>'
     where not n.possible_duplicate group by n.id having count(*) <> 1`,
  );
  expect({ seed: SEED, unflagged }).toEqual({ seed: SEED, unflagged: [] });
  const mails: { count: number }[] = await office.dataSource.query(
    'select count(distinct message_id)::int as count from inbox.mail',
  );
  expect(mails).toEqual([{ count: 6 * MOMENTS }]);
});
