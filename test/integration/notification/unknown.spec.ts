import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { settleFinding } from '../../../libs/notification/dispatch/settle-unknown.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { MORNING, phoneOf, PostOffice } from './post-office.ts';

let office: PostOffice;

beforeEach(async () => {
  office = await PostOffice.open();
});

afterEach(async () => {
  await office.close();
});

/** What the ledger says otherwise than the rows of messages; the cases themselves are made up. */
async function differences(): Promise<unknown[]> {
  const { findings } = await verifyLedger(office.dataSource, { dataDir: null, keyFile: null });
  return findings.filter(({ stream }) => !stream?.startsWith('case/'));
}

test('an SMS whose acknowledgement was lost is found at the provider and not sent twice', async () => {
  await office.startDispatcher();
  await office.fault({ channel: 'sms', kind: 'lose_acknowledgement' });
  const id = await office.queue();
  const unknown = await office.until(id, 'unknown');
  expect(unknown.providerRef).toBeNull();
  office.clock.moveTo(unknown.notBefore.toISOString());
  const row = await office.until(id, 'accepted');
  expect(row).toMatchObject({ attempts: 1, possibleDuplicate: false });
  expect(await office.sms(phoneOf(id))).toMatchObject([{ providerRef: row.providerRef, submissions: 1 }]);
  expect(await office.delivered(id)).toEqual(['notification.unknown', 'notification.accepted']);
});

test('an SMS whose sender died before the provider saw it is sent again, once, and flagged: the first may still arrive', async () => {
  await office.startDispatcher();
  const id = await office.queue({ state: 'sending', attempts: 1, leaseUntil: new Date(MORNING.getTime() + 30_000) });
  office.clock.advance(1);
  expect(await office.until(id, 'accepted')).toMatchObject({ attempts: 2, possibleDuplicate: true });
  expect(await office.sms(phoneOf(id))).toMatchObject([{ submissions: 1 }]);
  expect(await office.delivered(id)).toEqual(['notification.unknown', 'notification.retry', 'notification.accepted']);
});

test('an SMS the provider never saw is withdrawn with its case as one that was never sent, and not called a duplicate', async () => {
  const caseId = await office.openCase();
  const id = await office.queue({ caseId, state: 'unknown', attempts: 1, failure: '发送进程中断，结果未知' });
  await office.dataSource.transaction((manager) => settleFinding(manager, id, 1, { kind: 'absent' }, MORNING));
  expect(await office.row(id)).toMatchObject({
    state: 'queued',
    possibleDuplicate: false,
    failure: '服务商没有收到，重新发送',
  });
  await office.closeCase(caseId);
  await office.startDispatcher();
  expect(await office.until(id, 'withdrawn')).toMatchObject({ attempts: 1, possibleDuplicate: false, failure: null });
  expect(await office.sms(phoneOf(id))).toEqual([]);
  expect(await differences()).toEqual([]);
});

test('an e-mail whose acknowledgement was lost goes again only after its lease, under the same Message-ID and flagged', async () => {
  await office.startDispatcher();
  await office.fault({ channel: 'email', kind: 'lose_acknowledgement' });
  const id = await office.queue({ channel: 'email' });
  const { address } = await office.until(id, 'unknown');
  const witness = await office.queue({ channel: 'email' });
  await office.until(witness, 'accepted');
  expect(await office.mails(address)).toHaveLength(1);
  office.clock.advance(1);
  expect(await office.until(id, 'accepted')).toMatchObject({ attempts: 2, possibleDuplicate: true });
  expect((await office.mails(address)).map((mail) => mail.messageId)).toEqual([`<${id}@duban>`, `<${id}@duban>`]);
  expect(await office.delivered(id)).toEqual(['notification.unknown', 'notification.resent', 'notification.accepted']);
});

test('an e-mail of unknown fate is not sent again once its case has closed', async () => {
  await office.startDispatcher();
  const caseId = await office.openCase();
  await office.fault({ channel: 'email', kind: 'lose_acknowledgement' });
  const id = await office.queue({ channel: 'email', caseId });
  const { address } = await office.until(id, 'unknown');
  await office.closeCase(caseId);
  office.clock.advance(1);
  const witness = await office.queue({ channel: 'email' });
  await office.until(witness, 'accepted');
  const settled = await office.untilSettled(id);
  expect(settled).toMatchObject({ state: 'unknown', possibleDuplicate: false });
  expect(await differences()).toEqual([]);
  expect(await office.mails(address)).toHaveLength(1);
});

test('a case that closes while its message is being sent: the sending completes and is recorded', async () => {
  await office.startDispatcher();
  const caseId = await office.openCase();
  await office.fault({ channel: 'sms', kind: 'delay', delayMs: 400 });
  const id = await office.queue({ caseId });
  await office.until(id, 'sending');
  await office.closeCase(caseId);
  expect(await office.until(id, 'accepted')).toMatchObject({ attempts: 1 });
  expect(await office.delivered(id)).toEqual(['notification.accepted']);
});

test('a provider that cannot be reached at all costs no message and makes none doubtful', async () => {
  const port = await freePort();
  const deaf = await office.startDispatcher({
    smsUrl: `http://127.0.0.1:${port}`,
    smtpUrl: `smtp://127.0.0.1:${port}`,
  });
  const ids = [await office.queue(), await office.queue({ channel: 'email' })];
  for (const id of ids) await office.untilRefused(id);
  await deaf.stop();
  office.clock.advance(1);
  await office.startDispatcher();
  for (const id of ids) expect(await office.until(id, 'accepted')).toMatchObject({ possibleDuplicate: false });
});

test('two dispatchers at once send each of 150 messages once', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 150; index++) ids.push(await office.queue({ channel: index % 3 ? 'sms' : 'email' }));
  await Promise.all([office.startDispatcher(), office.startDispatcher()]);
  for (const id of ids)
    expect(await office.until(id, 'accepted')).toMatchObject({ attempts: 1, possibleDuplicate: false });
  const sms: { submissions: number; count: string }[] = await office.dataSource.query(
    'select submissions, count(*) from inbox.sms group by 1',
  );
  expect(sms).toEqual([{ submissions: 1, count: '100' }]);
  const mails: { count: string }[] = await office.dataSource.query('select count(*) from inbox.mail');
  expect(mails).toEqual([{ count: '50' }]);
  const entries: { count: string }[] = await office.dataSource.query(
    `select count(*) from ledger_entry where kind = 'notification.accepted'`,
  );
  expect(entries).toEqual([{ count: '150' }]);
});

test('calls that the queue has lost are handed over again from their rows', async () => {
  const dispatcher = await office.startDispatcher();
  await dispatcher.stop();
  const id = await office.queue({ leaseUntil: new Date(MORNING.getTime() + 30_000) });
  office.clock.advance(1);
  await office.startDispatcher();
  expect(await office.until(id, 'accepted')).toMatchObject({ attempts: 1 });
});
