import { randomUUID } from 'node:crypto';
import type { NotificationView } from '../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { beginSending, withdrawIfSilenced } from '../../../libs/notification/dispatch/begin.ts';
import { CommandEntity } from '../../../libs/persistence/entities/command.entity.ts';
import type { NotificationEntity } from '../../../libs/persistence/entities/notification.entity.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { createTestDatabase } from '../../harness/servers/test-database.ts';
import { CaseOffice } from '../case/case-office.ts';
import { eventually, MORNING, PostOffice } from './post-office.ts';

let post: PostOffice;
let office: CaseOffice;

beforeEach(async () => {
  const database = await createTestDatabase();
  post = await PostOffice.open({ database });
  office = await CaseOffice.open({ databaseUrl: database.url });
});

afterEach(async () => {
  await office.close();
  await post.close();
});

const messagesOf = (caseId: string): Promise<NotificationEntity[]> =>
  post.dataSource.query(
    `select id, template, state, attempts, lease_until as "leaseUntil" from notification where case_id = $1
     order by created_at, template`,
    [caseId],
  );

const submitted = async (): Promise<string[]> => {
  const rows: { template: string }[] = await post.dataSource.query(
    'select n.template from inbox.sms s join notification n on n.id::text = s.reference where n.case_id is not null order by 1',
  );
  return rows.map(({ template }) => template);
};

/** What the office reads of the case's messages that have not left. */
async function shown(caseId: string): Promise<NotificationView[]> {
  const answer = await office.officer.get<Page<NotificationView>>(
    `/api/v1/notifications?caseId=${caseId}&state=queued`,
  );
  return answer.body.items;
}

/** The engine is away: what the door accepts is stored and answered with 202. */
async function store(client: ApiClient, caseId: string, body: object): Promise<void> {
  office.engineIsAway = true;
  expect((await client.post(`/api/v1/cases/${caseId}/commands`, body)).status).toBe(202);
}

/** A message that is due when the others are and left in the same rounds. */
async function othersHaveLeft(channel: NotificationEntity['channel'] = 'sms'): Promise<void> {
  await post.until(await post.queue({ channel, notBefore: await post.clock.now() }), 'accepted');
}

/** A command as the door stores one it decided to close the case with. */
async function closing(caseId: string): Promise<string> {
  const id = randomUUID();
  await post.dataSource.getRepository(CommandEntity).insert({
    id,
    caseId,
    seq: 1,
    verb: 'withdraw',
    payload: {},
    contentHash: '',
    actorKind: 'account',
    actorId: 'anban',
    actorName: '安干事',
    capacity: 'office',
    dutyGeneration: 1,
    channel: 'console',
    receivedAt: MORNING,
    leaseUntil: MORNING,
    closes: true,
  });
  return id;
}

const refuse = (commandId: string): Promise<unknown> =>
  post.dataSource.query("update command set outcome = 'refused' where id = $1", [commandId]);

test('once a withdrawal is accepted, no message of the case leaves before the engine has recorded it, and then the closing note alone', async () => {
  await post.fault({ channel: 'sms', kind: 'refuse_temporary', count: 2 });
  await post.startDispatcher();
  const caseId = await office.issue();
  for (const { id } of await messagesOf(caseId)) await post.untilRefused(id);
  await store(office.officer, caseId, { verb: 'withdraw', reason: '文件已废止' });

  post.clock.advance(1);
  await othersHaveLeft();
  const waiting = { state: 'queued', attempts: 1, leaseUntil: null };
  expect(await messagesOf(caseId)).toMatchObject([
    { template: 'copied_in', ...waiting },
    { template: 'issued', ...waiting },
  ]);
  // One of them was to be sent again because the provider had not seen it.
  await post.dataSource.query("update notification set may_have_arrived = true where template = 'issued'");
  await office.settle(caseId);
  for (const { id, template } of await messagesOf(caseId)) {
    await post.until(id, template === 'withdrawn' ? 'accepted' : 'withdrawn');
  }
  expect(new Set(await submitted())).toEqual(new Set(['withdrawn']));
  const failures: unknown[] = await post.dataSource.query(
    "select template, failure is null as clear from notification where state = 'withdrawn' order by template",
  );
  expect(failures).toEqual([
    { template: 'copied_in', clear: false },
    { template: 'issued', clear: true },
  ]);
  expect((await verifyLedger(post.dataSource, { dataDir: null, keyFile: null })).findings).toEqual([]);
});

test('messages that waited for an acceptance which came too late leave when it is refused', async () => {
  const caseId = await office.issue();
  const village = await office.unitAccount(office.village);
  await office.act(village, caseId, { verb: 'sign' });
  await office.act(village, caseId, { verb: 'report', text: '已全部排查' });
  await store(office.officer, caseId, { verb: 'return', reason: '缺照片' });
  await store(office.officer, caseId, { verb: 'accept' });
  await post.startDispatcher();
  await othersHaveLeft();
  expect(await submitted()).toEqual([]);
  const held = await shown(caseId);
  expect(held.map(({ awaitsClosing }) => awaitsClosing)).toEqual(held.map(() => true));
  expect(held.length).toBeGreaterThan(0);

  await office.settle(caseId);
  expect((await shown(caseId)).some(({ awaitsClosing }) => awaitsClosing)).toBe(false);
  const outcomes: { verb: string; outcome: string }[] = await post.dataSource.query(
    "select verb, outcome from command where verb in ('return', 'accept') order by seq",
  );
  expect(outcomes).toEqual([
    { verb: 'return', outcome: 'applied' },
    { verb: 'accept', outcome: 'refused' },
  ]);
  for (const { id } of await messagesOf(caseId)) await post.until(id, 'accepted');
  expect(await submitted()).toEqual(['copied_in', 'issued', 'report_received', 'returned']);
});

test('a message handed over before its case began to close is neither sent nor withdrawn', async () => {
  const caseId = await post.openCase();
  const [id, note] = [await post.queue({ caseId }), await post.queue({ caseId, outlivesCase: true })];
  await closing(caseId);
  await post.dataSource.transaction(async (manager) => {
    expect(await beginSending(manager, id, MORNING, 'loopback')).toBeNull();
    expect(await withdrawIfSilenced(manager, id, MORNING)).toBe(false);
    expect(await beginSending(manager, note, MORNING, 'loopback')).toMatchObject({ state: 'sending' });
  });
});

test('an e-mail of unknown fate is given up or sent again only when the closing is decided', async () => {
  await post.startDispatcher();
  await post.fault({ channel: 'email', kind: 'lose_acknowledgement' });
  const caseId = await post.openCase();
  const id = await post.queue({ channel: 'email', caseId });
  const { address } = await post.until(id, 'unknown');
  const command = await closing(caseId);
  post.clock.advance(1);
  await eventually(async () => {
    if ((await post.row(id)).leaseUntil === null) throw new Error('nobody has looked at it');
  });
  await othersHaveLeft('email');
  expect(await post.row(id)).toMatchObject({ state: 'unknown', settledAt: null });
  expect(await post.mails(address)).toHaveLength(1);

  await refuse(command);
  post.clock.advance(1);
  expect(await post.until(id, 'accepted')).toMatchObject({ attempts: 2, possibleDuplicate: true });
});

test('a message in the place of several waits only when each of their cases is closed or about to be', async () => {
  const [one, other] = [await post.openCase(), await post.openCase()];
  const carriers = [await post.queue(), await post.queue()];
  for (const [index, caseId] of [one, other, one].entries()) {
    await post.queue({ caseId, state: 'bundled', carrierId: carriers[index === 2 ? 1 : 0]! });
  }
  const command = await closing(one);
  await post.startDispatcher();
  await post.until(carriers[0]!, 'accepted');
  await othersHaveLeft();
  expect(await post.row(carriers[1]!)).toMatchObject({ state: 'queued', attempts: 0, leaseUntil: null });
  await refuse(command);
  await post.until(carriers[1]!, 'accepted');
});

test('more messages that wait than a round takes hold up nobody', async () => {
  const caseId = await post.openCase();
  await closing(caseId);
  const early = new Date(MORNING.getTime() - 60_000);
  for (let index = 0; index < 120; index++) await post.queue({ caseId, notBefore: early });
  await post.startDispatcher();
  await othersHaveLeft();
  expect((await messagesOf(caseId)).filter(({ leaseUntil }) => leaseUntil !== null)).toEqual([]);
});
