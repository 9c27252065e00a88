import { Redis } from 'ioredis';
import { chromium, describeWith, findProgram, redisServer } from '../../harness/servers/optional-program.ts';
import { startRedis } from '../../harness/servers/start-redis.ts';

test('a variable that names no program is refused instead of being passed over', () => {
  process.env[chromium.variable] = '/nowhere/chromium';
  expect(() => findProgram(chromium)).toThrow('/nowhere/chromium');
  delete process.env[chromium.variable];
});

test('a program that is nowhere is not found', () => {
  expect(
    findProgram({ variable: 'DUBAN_TEST_NOTHING', places: ['duban-no-such-program'], install: '' }),
  ).toBeUndefined();
});

describeWith(redisServer, 'the Redis of a test', (program) => {
  test('keeps what it is given and ends with the test', async () => {
    const server = await startRedis(program);
    const client = new Redis(server.url, { lazyConnect: true, retryStrategy: null });
    await client.connect();
    await client.set('key', 'value');
    expect(await client.get('key')).toBe('value');
    client.disconnect();
    await server.stop();
    const late = new Redis(server.url, { lazyConnect: true, retryStrategy: null });
    late.on('error', () => {});
    await expect(late.connect()).rejects.toThrow(/closed/);
  });
});
