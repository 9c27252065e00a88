import { Redis } from 'ioredis';
import { describeWith, redisServer } from '../../harness/servers/optional-program.ts';
import { startRedis, type RedisServer } from '../../harness/servers/start-redis.ts';
import { KilledWorkers } from './killed-worker.ts';
import { MORNING, phoneOf, PostOffice } from './post-office.ts';

const MOMENTS = 5;
const SEED = Number(process.env['DUBAN_TEST_SEED'] ?? 20261124);

describeWith(redisServer, 'queues on Redis', (program) => {
  let redis: RedisServer;
  let office: PostOffice;

  beforeEach(async () => {
    redis = await startRedis(program);
    office = await PostOffice.open({ redisUrl: redis.url });
  });

  afterEach(async () => {
    await office.close();
    await redis.stop();
  });

  test('two dispatchers at once send each of 60 messages once', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 60; index++) ids.push(await office.queue({ channel: index % 3 ? 'sms' : 'email' }));
    await Promise.all([office.startDispatcher(), office.startDispatcher()]);
    for (const id of ids) {
      expect(await office.until(id, 'accepted')).toMatchObject({ attempts: 1, possibleDuplicate: false });
    }
  });

  test('calls that Redis has lost are handed over again from their rows', async () => {
    const dispatcher = await office.startDispatcher();
    await dispatcher.stop();
    const id = await office.queue({ leaseUntil: new Date(MORNING.getTime() + 30_000) });
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    office.clock.advance(1);
    await office.startDispatcher();
    await office.until(id, 'accepted');
    expect(await office.sms(phoneOf(id))).toHaveLength(1);
  });

  test(`a worker killed at ${MOMENTS} moments around acceptance loses nothing, and flags whatever went twice`, async () => {
    const killed = new KilledWorkers(office, SEED);
    await killed.killAt(MOMENTS);
    await killed.recover();
    expect({ seed: SEED, ...(await killed.verdict()) }).toEqual({ seed: SEED, lost: 0, unflagged: [] });
  }, 300_000);
});
