import { TcpGate } from '../../harness/servers/tcp-gate.ts';
import { startTestApi } from '../../harness/api/test-api.ts';
import { createTestDatabase } from '../../harness/servers/test-database.ts';

test('while PostgreSQL is away the API says so, and it recovers by itself', async () => {
  const database = await createTestDatabase();
  const url = new URL(database.url);
  const gate = new TcpGate({ host: url.hostname, port: Number(url.port) });
  url.port = String(await gate.open());
  const api = await startTestApi({ databaseUrl: url.href });
  const office = await api.signIn('anban');
  expect((await office.get('/api/v1/units')).status).toBe(200);

  await gate.shut();
  const away = await office.get('/api/v1/units');
  expect(away).toMatchObject({ status: 503, body: { code: 'database_unavailable' } });
  expect(away.headers.get('retry-after')).toBe('5');
  const ready = await api.anonymous.get<{ status: string; missing: { name: string }[] }>('/health/ready');
  expect([ready.status, ready.body.status]).toEqual([503, 'unready']);
  expect(ready.body.missing.map(({ name }) => name)).toContain('数据库');
  expect((await api.anonymous.get('/health/live')).status).toBe(200);

  await gate.open();
  expect((await office.get('/api/v1/units')).status).toBe(200);
  await api.close();
  await gate.shut();
  await database.drop();
});
