import { derivedToken } from '../../../libs/config/derived-token.ts';
import type { NotificationDetail, NotificationView } from '../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { Workbench } from '../../../libs/contracts/http/workbench.ts';
import { ReceiptWatch } from '../../../libs/notification/receipt/receipt-watch.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { createTestDatabase } from '../../harness/servers/test-database.ts';
import { MORNING, phoneOf, PostOffice, SECRET } from './post-office.ts';

let api: TestApi;
let office: PostOffice;
let watch: ReceiptWatch;

beforeEach(async () => {
  const database = await createTestDatabase();
  api = await startTestApi({ databaseUrl: database.url });
  office = await PostOffice.open({ database, publicUrl: api.url });
  watch = new ReceiptWatch(office.dataSource, office.clock);
});

afterEach(async () => {
  await api.close();
  await office.close();
});

const HOUR = 3_600_000;
const hoursLater = (hours: number): string => new Date(MORNING.getTime() + hours * HOUR).toISOString();
const accepted = { state: 'accepted', acceptedAt: MORNING, provider: 'sms', providerRef: 'LB7' } as const;

test('72 hours after its acceptance a message without a receipt is 回执未到, not an hour before, and is recorded once', async () => {
  const id = await office.queue(accepted);
  office.clock.moveTo(hoursLater(71));
  await watch.runOnce();
  expect(await office.row(id)).toMatchObject({ state: 'accepted' });
  office.clock.moveTo(hoursLater(72));
  await watch.runOnce();
  await watch.runOnce();
  expect(await office.row(id)).toMatchObject({ state: 'no_receipt', failure: expect.stringContaining('72小时') });
  expect(await office.delivered(id)).toEqual(['notification.no_receipt']);
});

test.each([
  ['e-mail, which has no receipts', { ...accepted, channel: 'email' as const }],
  ['a message that was delivered', { ...accepted, state: 'delivered' as const }],
  ['a message that failed', { ...accepted, state: 'failed' as const }],
])('%s is left alone', async (_what, row) => {
  const id = await office.queue(row);
  office.clock.moveTo(hoursLater(500));
  await watch.runOnce();
  expect((await office.row(id)).state).toBe(row.state);
});

test('the office may set another number of hours', async () => {
  const value = { receiptWithinHours: 24 };
  await office.dataSource.query(`insert into setting (key, value, updated_at) values ('notification.limits', $1, $2)`, [
    JSON.stringify(value),
    MORNING,
  ]);
  const id = await office.queue(accepted);
  office.clock.moveTo(hoursLater(24));
  await watch.runOnce();
  expect((await office.row(id)).state).toBe('no_receipt');
});

test('the office finds them counted on its workbench and in the list, of open cases only; a late receipt still wins', async () => {
  const caseId = await office.openCase();
  const closed = await office.openCase(MORNING);
  const id = await office.queue({ ...accepted, caseId });
  await office.queue({ ...accepted, caseId: closed });
  office.clock.moveTo(hoursLater(80));
  await watch.runOnce();
  const officer = await api.signIn('anban');
  const counted = async () => (await officer.get<Workbench>('/api/v1/workbench')).body.noReceipt;
  const listed = await officer.get<Page<NotificationView>>('/api/v1/notifications?state=no_receipt&phase=open');
  expect(await counted()).toBe(1);
  expect(listed.body).toMatchObject({ total: 1, items: [{ id, stateName: '回执未到' }] });

  const path = `/api/v1/receipts/sms?notification=${id}&token=${derivedToken(SECRET, `receipt:${id}`)}`;
  const receipt = { providerRef: 'LB7', reference: id, phone: phoneOf(id), status: 'delivered' };
  expect((await api.anonymous.post(path, receipt)).body).toEqual({ recorded: true });
  const { body } = await officer.get<NotificationDetail>(`/api/v1/notifications/${id}`);
  expect(body).toMatchObject({ state: 'delivered', failure: null });
  expect(body.deliveries.map(({ kindName }) => kindName)).toEqual(['回执未到', '回执：已送达']);
  expect(await counted()).toBe(0);
});
