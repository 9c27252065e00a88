import { hashPassword } from '../../../apps/api/src/auth/password.ts';
import { AccountEntity } from '../../../libs/persistence/entities/account.entity.ts';
import { ledgerKinds } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

const PASSWORD = 'shiqiao-73-bridge';
let api: TestApi;
let passwordHash: string;

beforeAll(async () => {
  api = await startTestApi();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => api.close());

/** Somebody of the office who has the test's password. */
async function clerk(username: string): Promise<string> {
  await api.signIn(username, { role: 'safety_office' });
  await api.dataSource.getRepository(AccountEntity).update({ username }, { passwordHash });
  return username;
}

const signIn = (username: string, password = PASSWORD) => api.anonymous.post('/api/v1/session', { username, password });

test('the right password gives a cookie no script can read, and the session says who is signed in', async () => {
  const answer = await signIn(await clerk('wang'));
  expect(answer).toMatchObject({ status: 200, body: { username: 'wang', role: 'safety_office' } });
  const cookie = answer.headers.get('set-cookie')!;
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Strict/i);
  const me = await api.anonymous.with({ cookie: cookie.split(';')[0]! }).get('/api/v1/session');
  expect(me).toMatchObject({ status: 200, body: { username: 'wang' } });
});

test('unknown name, wrong password and disabled account get the same answer', async () => {
  await clerk('zhao');
  await clerk('left');
  await api.dataSource.getRepository(AccountEntity).update({ username: 'left' }, { disabledAt: new Date() });
  const answers = [await signIn('zhao', 'wrong-password-1'), await signIn('nobody'), await signIn('left')];
  for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: { code: 'sign_in_wrong' } });
  expect(new Set(answers.map((answer) => answer.body.detail)).size).toBe(1);
});

test('five wrong passwords lock the account for fifteen minutes, also against the right one', async () => {
  await clerk('qian');
  for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn('qian', 'wrong-1')).status).toBe(401);
  expect(await signIn('qian')).toMatchObject({ status: 429, body: { code: 'sign_in_locked' } });
  api.clock.advance(15);
  expect((await signIn('qian')).status).toBe(200);
});

test('twenty wrong passwords at once are no more than five tries', async () => {
  await clerk('sun');
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('sun', 'wrong-1')));
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(5);
});

test('an unknown name locks like a known one', async () => {
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) statuses.push((await signIn('stranger')).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
});

test('half an hour without use ends a session, use keeps it', async () => {
  const client = await api.signIn('anban');
  api.clock.advance(20);
  expect((await client.get('/api/v1/session')).status).toBe(200);
  api.clock.advance(20);
  expect((await client.get('/api/v1/session')).status).toBe(200);
  api.clock.advance(31);
  expect(await client.get('/api/v1/session')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
});

test('signing out ends the session on the server, not only in the browser', async () => {
  const client = await api.signIn('anban');
  expect((await client.delete('/api/v1/session')).status).toBe(204);
  expect((await client.get('/api/v1/session')).status).toBe(401);
});

test("a page of another site cannot write with the office's cookie", async () => {
  const client = (await api.signIn('anban')).with({ origin: 'https://evil.example' });
  expect(await client.delete('/api/v1/session')).toMatchObject({ status: 403, body: { code: 'origin_foreign' } });
  const own = client.with({ origin: api.url });
  expect((await own.delete('/api/v1/session')).status).toBe(204);
});

test('sign-ins and refusals stand in the ledger without passwords', async () => {
  await clerk('li');
  await signIn('li', 'wrong-password-li');
  await signIn('li');
  const kinds = await ledgerKinds(api.dataSource);
  expect(kinds).toContain('session.refused');
  expect(kinds).toContain('session.opened');
  const [{ found }] = await api.dataSource.query(
    `select count(*)::int as found from ledger_entry where body like '%wrong-password-li%' or body like '%${PASSWORD}%'`,
  );
  expect(found).toBe(0);
});
