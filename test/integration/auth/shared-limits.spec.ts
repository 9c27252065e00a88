import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

let one: TestApi;
let other: TestApi;

beforeAll(async () => {
  one = await startTestApi();
  other = await startTestApi({ databaseUrl: one.config.databaseUrl });
});
afterAll(async () => {
  await other.close();
  await one.close();
});

/** The answers' statuses when every other request goes to the other process. */
async function alternating(times: number, ask: (api: TestApi) => Promise<{ status: number }>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < times; index += 1) statuses.push((await ask(index % 2 === 0 ? one : other)).status);
  return statuses;
}

const signIn = (username: string) => (api: TestApi) =>
  api.anonymous.post('/api/v1/session', { username, password: 'wrong-password-1' });

test('an unknown name has five tries at two processes together', async () => {
  expect(await alternating(6, signIn('nobody'))).toEqual([401, 401, 401, 401, 401, 429]);
});

test('thirty wrong link codes from one address block it at both processes', async () => {
  const statuses = await alternating(31, (api) => api.anonymous.get('/t/ZZZZZZZZZZ'));
  expect(statuses.filter((status) => status === 404)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
  expect((await one.anonymous.get('/t/ZZZZZZZZZZ')).status).toBe(429);
});

test('an address has sixty sign-ins a minute at two processes together, whatever the names', async () => {
  let name = 0;
  const statuses = await alternating(61, (api) => signIn(`guess${(name += 1)}`)(api));
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(60);
  expect(await signIn('another')(other)).toMatchObject({ status: 429, body: { code: 'sign_in_throttled' } });
});
