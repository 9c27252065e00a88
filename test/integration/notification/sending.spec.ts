import { randomUUID } from 'node:crypto';
import { deriveCode, hashCode } from '../../../libs/persistence/access-code/derive-code.ts';
import { AccessCodeEntity } from '../../../libs/persistence/entities/access-code.entity.ts';
import { SettingEntity } from '../../../libs/persistence/entities/setting.entity.ts';
import { MORNING, phoneOf, PostOffice, SECRET } from './post-office.ts';

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open({ publicUrl: 'http://127.0.0.1:9' });
  await office.startDispatcher();
});

afterAll(async () => {
  await office.close();
});

async function code(caseId: string, diedAt: Date | null = null): Promise<{ id: string; plain: string }> {
  const [id, personId] = [randomUUID(), randomUUID()];
  const plain = deriveCode(SECRET, caseId, personId, 1);
  await office.dataSource.getRepository(AccessCodeEntity).insert({
    id,
    caseId,
    personId,
    unitId: randomUUID(),
    generation: 1,
    codeHash: hashCode(plain),
    createdAt: MORNING,
    diedAt,
  });
  return { id, plain };
}

test('an SMS reaches the phone once, with its link filled in, and is recorded in the delivery stream', async () => {
  const caseId = await office.openCase();
  const { id: accessCodeId, plain } = await code(caseId);
  const id = await office.queue({ caseId, accessCodeId, body: '①请签收：{{link}}' });
  const row = await office.until(id, 'accepted');
  expect(await office.sms(phoneOf(id))).toMatchObject([
    {
      reference: id,
      content: `(1)请签收：http://127.0.0.1:9/t/${plain}`,
      submissions: 1,
      providerRef: row.providerRef,
    },
  ]);
  expect(row).toMatchObject({ provider: 'loopback', attempts: 1, possibleDuplicate: false, body: '①请签收：{{link}}' });
  expect(row.acceptedAt).toEqual(MORNING);
  expect(await office.delivered(id)).toEqual(['notification.accepted']);
});

test('an e-mail reaches the mailbox once under its own Message-ID and keeps its symbols', async () => {
  const id = await office.queue({ channel: 'email', body: '【重要】①请于11月30日前反馈' });
  const row = await office.until(id, 'accepted');
  expect(await office.mails(row.address)).toMatchObject([
    { messageId: `<${id}@duban>`, subject: '安全生产督办提醒', text: expect.stringContaining('【重要】①') as string },
  ]);
  expect(row.settledAt).toEqual(MORNING);
});

test('a permanent refusal fails the row at once, an address without a mailbox too', async () => {
  const sms = await office.queue();
  const email = randomUUID();
  await office.fault({ channel: 'email', kind: 'refuse_permanent', target: `${email}@yunxi.example` });
  const mail = await office.queue({ channel: 'email', address: `${email}@yunxi.example` });
  expect(await office.until(mail, 'failed')).toMatchObject({
    attempts: 1,
    failure: expect.stringContaining('550') as string,
  });
  expect(await office.delivered(mail)).toEqual(['notification.failed']);
  await office.until(sms, 'accepted');
});

test('a phone refused for good fails with the provider’s words', async () => {
  const address = '13900000001';
  await office.fault({ channel: 'sms', kind: 'refuse_permanent', target: address });
  const id = await office.queue({ address });
  expect(await office.until(id, 'failed')).toMatchObject({ failure: expect.stringContaining('空号') as string });
  expect(await office.sms(address)).toEqual([]);
});

test.each(['sms', 'email'] as const)(
  'a temporarily refused %s is tried again after its pause and not before',
  async (channel) => {
    const address = channel === 'sms' ? '13900000002' : 'busy@yunxi.example';
    await office.fault({ channel, kind: 'refuse_temporary', target: address });
    const id = await office.queue({ channel, address });
    const waiting = await office.untilRefused(id);
    expect(waiting.notBefore.getTime()).toBeGreaterThan(MORNING.getTime());
    office.clock.moveTo(waiting.notBefore.toISOString());
    expect(await office.until(id, 'accepted')).toMatchObject({ attempts: 2, possibleDuplicate: false });
    expect(await office.delivered(id)).toEqual(['notification.retry', 'notification.accepted']);
    office.clock.moveTo(MORNING.toISOString());
  },
);

test('words that an SMS may not carry are refused for good before any provider sees them', async () => {
  const id = await office.queue({ body: '请点击 {{link}}' });
  expect(await office.until(id, 'failed')).toMatchObject({ failure: expect.stringContaining('{{link}}') as string });
  expect(await office.sms(phoneOf(id))).toEqual([]);
});

test('a message of a closed case is withdrawn, nothing is sent; the closing note still goes out', async () => {
  const caseId = await office.openCase(MORNING);
  const reminder = await office.queue({ caseId });
  const note = await office.queue({ caseId, outlivesCase: true });
  expect(await office.until(reminder, 'withdrawn')).toMatchObject({ attempts: 0, settledAt: MORNING });
  await office.until(note, 'accepted');
  expect(await office.sms(phoneOf(reminder))).toEqual([]);
  expect(await office.delivered(reminder)).toEqual(['notification.withdrawn']);
});

test('a link that died with the duty withdraws its message', async () => {
  const caseId = await office.openCase();
  const { id: accessCodeId } = await code(caseId, MORNING);
  const id = await office.queue({ caseId, accessCodeId, body: '请签收：{{link}}' });
  await office.until(id, 'withdrawn');
  expect(await office.sms(phoneOf(id))).toEqual([]);
});

test('messages come as whom the office has set, from the next one on', async () => {
  const value = { smsSign: '云溪镇安办', mailName: '云溪镇安办', mailAddress: 'anban@yunxi.example' };
  await office.dataSource
    .getRepository(SettingEntity)
    .insert({ key: 'notification.sender', value, updatedAt: MORNING });
  const [sms, mail] = [await office.queue(), await office.queue({ channel: 'email' })];
  await office.until(sms, 'accepted');
  const { address } = await office.until(mail, 'accepted');
  expect(await office.sms(phoneOf(sms))).toMatchObject([{ sign: '云溪镇安办' }]);
  expect(await office.mails(address)).toMatchObject([{ sender: 'anban@yunxi.example' }]);
});

test('a row not yet due stays queued while others leave', async () => {
  const later = await office.queue({ notBefore: new Date(MORNING.getTime() + 60_000) });
  await office.until(await office.queue(), 'accepted');
  expect(await office.row(later)).toMatchObject({ state: 'queued', attempts: 0, leaseUntil: null });
});

test("a spent daily budget holds a person's further messages, others and other channels leave", async () => {
  const personId = randomUUID();
  await office.until(await office.queue({ personId }), 'accepted');
  await office.dataSource
    .getRepository(SettingEntity)
    .insert({ key: 'notification.limits', value: { perPersonPerDay: 1 }, updatedAt: MORNING });
  const held = await office.queue({ personId });
  await office.until(await office.queue({ personId, channel: 'email' }), 'accepted');
  await office.until(await office.queue(), 'accepted');
  const row = await office.row(held);
  expect(row).toMatchObject({ state: 'queued', attempts: 0, notBefore: new Date(MORNING.getTime() + 3_600_000) });
});
