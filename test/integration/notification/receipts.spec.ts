import { derivedToken } from '../../../libs/config/derived-token.ts';
import type { NotificationDetail } from '../../../libs/contracts/http/notification.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';
import { eventually, phoneOf, PostOffice, SECRET } from './post-office.ts';

let database: TestDatabase;
let api: TestApi;
let office: PostOffice;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi({ databaseUrl: database.url });
  office = await PostOffice.open({ database, publicUrl: api.url });
  await office.startDispatcher();
});

afterAll(async () => {
  await api.close();
  await office.close();
});

async function detail(id: string): Promise<NotificationDetail> {
  const office = await api.signIn('anban');
  return (await office.get<NotificationDetail>(`/api/v1/notifications/${id}`)).body;
}

const receiptPath = (id: string, token = derivedToken(SECRET, `receipt:${id}`)): string =>
  `/api/v1/receipts/sms?notification=${id}&token=${token}`;

const receipt = (reference: string, status = 'delivered', providerRef = 'LB1') => ({
  providerRef,
  reference,
  phone: phoneOf(reference),
  status,
});

const pushed = (id: string): Promise<void> =>
  eventually(async () => {
    const rows: unknown[] = await office.dataSource.query(
      `select 1 from inbox.push p join inbox.sms s using (provider_ref) where s.reference = $1 and p.done_at is null`,
      [id],
    );
    if (rows.length > 0) throw new Error('receipts are still on their way');
  });

test('a delivered SMS shows its acceptance and its receipt, each once', async () => {
  const id = await office.queue();
  await office.until(id, 'delivered');
  const shown = await detail(id);
  expect(shown).toMatchObject({
    state: 'delivered',
    stateName: '已送达',
    attempts: 1,
    address: expect.stringContaining('****'),
  });
  expect(shown.receipts.map((one) => one.status)).toEqual(['delivered']);
  expect(shown.deliveries.map((one) => one.kind)).toEqual(['notification.accepted', 'notification.receipt_delivered']);
});

test('a doubled receipt changes nothing the second time', async () => {
  await office.fault({ channel: 'sms', kind: 'double_receipt' });
  const id = await office.queue();
  await office.until(id, 'delivered');
  await pushed(id);
  const shown = await detail(id);
  expect(shown.receipts).toHaveLength(1);
  expect(shown.deliveries).toHaveLength(2);
});

test('a receipt that overtakes the acknowledgement is kept, and the acknowledgement does not undo it', async () => {
  await office.fault({ channel: 'sms', kind: 'swap_receipts' });
  await office.fault({ channel: 'sms', kind: 'delay', delayMs: 300 });
  const id = await office.queue();
  await office.until(id, 'delivered');
  const kinds = await eventually(async () => {
    const found = (await detail(id)).deliveries.map((one) => one.kind);
    if (found.length < 2) throw new Error('the acknowledgement has not come');
    return found;
  });
  expect(kinds).toEqual(['notification.receipt_delivered', 'notification.accepted']);
  expect(await office.row(id)).toMatchObject({ state: 'delivered', attempts: 1, possibleDuplicate: false });
});

test('a failed receipt fails the message; a delivered one that comes later is believed, and not the other way round', async () => {
  await office.fault({ channel: 'sms', kind: 'fail_receipt' });
  const id = await office.queue();
  const { providerRef } = await office.until(id, 'failed');
  expect((await detail(id)).failure).toBe('运营方回执：未送达');
  await api.anonymous.post(receiptPath(id), receipt(id, 'delivered', providerRef!));
  await office.until(id, 'delivered');
  const again = await api.anonymous.post(receiptPath(id), receipt(id, 'failed', 'LB-other'));
  expect(again.body).toEqual({ recorded: true });
  expect(await office.row(id)).toMatchObject({ state: 'delivered', failure: null });
});

test('a receipt that comes after the case has closed is still recorded', async () => {
  const caseId = await office.openCase();
  await office.fault({ channel: 'sms', kind: 'delay', delayMs: 200 });
  const id = await office.queue({ caseId });
  await office.until(id, 'sending');
  await office.closeCase(caseId);
  await office.until(id, 'delivered');
  expect((await detail(id)).receipts).toHaveLength(1);
});

test.each([
  ['a forged token', (id: string) => receiptPath(id, 'ab'.repeat(32)), 401, 'receipt_token_invalid'],
  [
    'a token of another message',
    (id: string) => receiptPath(id, derivedToken(SECRET, 'receipt:other')),
    401,
    'receipt_token_invalid',
  ],
  ['no token', (id: string) => `/api/v1/receipts/sms?notification=${id}`, 400, 'query_invalid'],
])('a receipt with %s is refused and nothing is recorded', async (_what, path, status, code) => {
  const id = await office.queue({ state: 'accepted' });
  const answer = await api.anonymous.post(path(id), receipt(id));
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
  expect(await office.row(id)).toMatchObject({ state: 'accepted' });
});

test('an unknown field in a receipt is refused with its place', async () => {
  const id = await office.queue({ state: 'accepted' });
  const answer = await api.anonymous.post(receiptPath(id), { ...receipt(id), cost: 3 });
  expect(answer.body).toMatchObject({ code: 'body_invalid', places: [{ path: 'cost' }] });
});

test('a flood of receipts that waits for a held message leaves the office its connections', async () => {
  const id = await office.queue();
  await office.until(id, 'delivered');
  await pushed(id);
  const anban = await api.signIn('anban');
  const holder = office.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query('select 1 from notification where id = $1 for update', [id]);
  const codes: (string | undefined)[] = [];
  const flood = Array.from({ length: 60 }, async (_, n) => {
    const answer = await api.anonymous.post<{ code?: string }>(receiptPath(id), receipt(id, 'delivered', `FLOOD${n}`));
    codes.push(answer.body.code);
  });
  const first = await Promise.race([
    anban.get(`/api/v1/notifications/${id}`).then(({ status }) => status),
    Promise.all(flood).then(() => 'the flood'),
  ]);
  // Three at work and fifty waiting: the others are told at once to come again.
  await eventually(async () => expect(codes.filter((code) => code === 'receipts_busy')).toHaveLength(7));
  await holder.rollbackTransaction();
  await holder.release();
  expect(first).toBe(200);
  await Promise.all(flood);
  expect(new Set(codes)).toEqual(new Set(['receipts_busy', undefined]));
});
