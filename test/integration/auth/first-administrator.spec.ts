import { startTestApi } from '../../harness/api/test-api.ts';
import { createTestDatabase } from '../../harness/servers/test-database.ts';

test('two APIs starting at once on an empty database make one administrator, who can sign in', async () => {
  const database = await createTestDatabase();
  const options = { databaseUrl: database.url, env: { DUBAN_ADMIN_PASSWORD: 'first-password-1' } };
  const apis = await Promise.all([startTestApi(options), startTestApi(options)]);
  const [{ count }] = await apis[0].dataSource.query('select count(*)::int from account');
  expect(count).toBe(1);
  for (const api of apis) {
    const answer = await api.anonymous.post('/api/v1/session', { username: 'admin', password: 'first-password-1' });
    expect(answer).toMatchObject({ status: 200, body: { role: 'administrator', mustChangePassword: false } });
  }
  await Promise.all(apis.map((api) => api.close()));
  await database.drop();
});

test('without a password for it no administrator is invented', async () => {
  const api = await startTestApi();
  const [{ count }] = await api.dataSource.query('select count(*)::int from account');
  expect(count).toBe(0);
  await api.close();
});
