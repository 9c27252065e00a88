import { generate } from 'otplib';
import type { AccountWithPassword, NewToken } from '../../../libs/contracts/http/account.ts';
import type { TotpOffer } from '../../../libs/contracts/http/session.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { ledgerKinds } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

let api: TestApi;
let admin: ApiClient;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  admin = await api.signIn('admin');
});
afterAll(() => api.close());

async function created(username: string, role = 'safety_office'): Promise<AccountWithPassword> {
  const answer = await admin.post<AccountWithPassword>('/api/v1/accounts', { username, displayName: username, role });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function enter(username: string, password: string, totp?: string) {
  const answer = await api.anonymous.post('/api/v1/session', { username, password, ...(totp && { totp }) });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
  return { answer, client: api.anonymous.with({ cookie }) };
}

test('a new account works with its one-time password only to choose an own one', async () => {
  const { oneTimePassword } = await created('fresh');
  const { client } = await enter('fresh', oneTimePassword);
  expect(await client.get('/api/v1/units')).toMatchObject({ status: 403, body: { code: 'password_change_required' } });
  const change = { currentPassword: oneTimePassword, newPassword: 'shiqiao-73-bridge' };
  expect((await client.put('/api/v1/session/password', change)).status).toBe(204);
  expect((await client.get('/api/v1/units')).status).toBe(200);
  expect((await enter('fresh', oneTimePassword)).answer.status).toBe(401);
});

test('a weak own password is refused with its reason', async () => {
  const { oneTimePassword } = await created('weak');
  const { client } = await enter('weak', oneTimePassword);
  const answer = await client.put('/api/v1/session/password', {
    currentPassword: oneTimePassword,
    newPassword: 'weak-12345678',
  });
  expect(answer).toMatchObject({ status: 400, body: { code: 'password_weak', places: [{ path: 'newPassword' }] } });
});

test('a user name belongs to one account, whatever its capitals', async () => {
  await created('twice');
  const body = { username: 'TWICE', displayName: '再来', role: 'leader' };
  expect(await admin.post('/api/v1/accounts', body)).toMatchObject({ status: 409, body: { code: 'username_taken' } });
});

test('a unit account without a unit is refused at the field', async () => {
  const answer = await admin.post('/api/v1/accounts', { username: 'cun', displayName: '村', role: 'unit' });
  expect(answer).toMatchObject({ status: 400, body: { code: 'account_unit_missing', places: [{ path: 'unitId' }] } });
});

test('resetting a password ends the sessions and the tokens of the account', async () => {
  const client = await api.signIn('resettable', { role: 'safety_office' });
  const account = (await client.get('/api/v1/session')).body as { id: string };
  const { body } = await client.post<NewToken>('/api/v1/tokens', { name: '报表程序' });
  const program = api.anonymous.with({ authorization: `Bearer ${body.secret}` });
  expect((await program.get('/api/v1/units')).status).toBe(200);
  expect((await admin.post(`/api/v1/accounts/${account.id}/password`)).status).toBe(200);
  expect((await client.get('/api/v1/session')).status).toBe(401);
  expect((await program.get('/api/v1/units')).status).toBe(401);
});

test('the last administrator cannot be demoted, and nobody disables himself', async () => {
  const me = (await admin.get('/api/v1/session')).body as { id: string };
  expect(await admin.patch(`/api/v1/accounts/${me.id}`, { role: 'leader' })).toMatchObject({
    status: 409,
    body: { code: 'last_administrator' },
  });
  expect(await admin.post(`/api/v1/accounts/${me.id}/disable`)).toMatchObject({
    status: 409,
    body: { code: 'account_own' },
  });
});

test('a disabled account is out at once and may be taken back', async () => {
  const { account } = await created('leaving', 'leader');
  const client = await api.signIn('leaving');
  expect((await admin.post(`/api/v1/accounts/${account.id}/disable`)).status).toBe(200);
  expect((await client.get('/api/v1/session')).status).toBe(401);
  expect((await admin.post(`/api/v1/accounts/${account.id}/enable`)).body).toMatchObject({ disabledAt: null });
});

test('a token acts with the rights of its account until it is revoked, and cannot make tokens', async () => {
  const anban = await api.signIn('anban');
  const { body } = await anban.post<NewToken>('/api/v1/tokens', { name: '报表程序' });
  const program = api.anonymous.with({ authorization: `Bearer ${body.secret}` });
  expect((await program.get('/api/v1/session')).body).toMatchObject({ username: 'anban' });
  expect((await program.get('/api/v1/accounts')).status).toBe(403);
  expect(await program.post('/api/v1/tokens', { name: '再造' })).toMatchObject({ body: { code: 'session_required' } });
  expect((await anban.delete(`/api/v1/tokens/${body.token.id}`)).status).toBe(200);
  expect((await program.get('/api/v1/session')).status).toBe(401);
});

test('an expired token is worth nothing', async () => {
  const anban = await api.signIn('anban');
  const { body } = await anban.post<NewToken>('/api/v1/tokens', { name: '临时', expiresInDays: 1 });
  api.clock.advance(24 * 60 + 1);
  const program = api.anonymous.with({ authorization: `Bearer ${body.secret}` });
  expect((await program.get('/api/v1/session')).status).toBe(401);
});

test('an enrolled administrator needs the code of his authenticator', async () => {
  const { oneTimePassword } = await created('second', 'administrator');
  const { client } = await enter('second', oneTimePassword);
  const password = 'shiqiao-73-bridge';
  await client.put('/api/v1/session/password', { currentPassword: oneTimePassword, newPassword: password });
  const { body: offer } = await client.post<TotpOffer>('/api/v1/session/totp');
  const code = async () => generate({ secret: offer.secret, epoch: (await api.clock.now()).getTime() / 1000 });
  const enrolment = { password, secret: offer.secret, code: await code() };
  expect((await client.put('/api/v1/session/totp', enrolment)).status).toBe(204);
  expect((await enter('second', password)).answer).toMatchObject({ status: 401, body: { code: 'totp_required' } });
  expect((await enter('second', password, '000000')).answer).toMatchObject({ body: { code: 'totp_wrong' } });
  api.clock.advance(0.5);
  expect((await enter('second', password, await code())).answer.status).toBe(200);
  const stored = await api.dataSource.query(`select totp_secret from account where username = 'second'`);
  expect(JSON.stringify(stored)).not.toContain(offer.secret);
});

/** An account with a second factor; the code it was enrolled with is spent, so the clock stands at the next one. */
async function enrolled(username: string) {
  const { oneTimePassword } = await created(username, 'administrator');
  const { client } = await enter(username, oneTimePassword);
  const password = 'shiqiao-73-bridge';
  await client.put('/api/v1/session/password', { currentPassword: oneTimePassword, newPassword: password });
  const { body: offer } = await client.post<TotpOffer>('/api/v1/session/totp');
  const code = async () => generate({ secret: offer.secret, epoch: (await api.clock.now()).getTime() / 1000 });
  const used = await code();
  expect(await client.put('/api/v1/session/totp', { password, secret: offer.secret, code: used })).toMatchObject({
    status: 204,
  });
  api.clock.advance(0.5);
  return { password, code, used };
}

test('a code of the second factor opens one session, also while it is still shown, and none before it', async () => {
  const { password, code, used } = await enrolled('once');
  expect((await enter('once', password, used)).answer).toMatchObject({ status: 401, body: { code: 'totp_used' } });
  const present = await code();
  expect((await enter('once', password, present)).answer.status).toBe(200);
  expect((await enter('once', password, present)).answer).toMatchObject({ status: 401, body: { code: 'totp_used' } });
  api.clock.advance(0.5);
  expect((await enter('once', password, await code())).answer.status).toBe(200);
});

test('of four sign-ins with the same code at once exactly one gets in', async () => {
  const { password, code } = await enrolled('crowd');
  const present = await code();
  const entries = await Promise.all([1, 2, 3, 4].map(() => enter('crowd', password, present)));
  expect(entries.filter(({ answer }) => answer.status === 200)).toHaveLength(1);
  expect(entries.filter(({ answer }) => answer.body['code'] === 'totp_used')).toHaveLength(3);
});

test('every change of an account stands in the ledger', async () => {
  const kinds = await ledgerKinds(api.dataSource);
  for (const kind of [
    'account.created',
    'account.password_reset',
    'account.disabled',
    'account.enabled',
    'token.created',
  ])
    expect(kinds).toContain(kind);
});
