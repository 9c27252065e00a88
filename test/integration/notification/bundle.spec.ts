import type { DataSource, EntityManager } from 'typeorm';
import { gather } from '../../../libs/notification/dispatch/gather.ts';
import { SettingEntity } from '../../../libs/persistence/entities/setting.entity.ts';
import type { NotificationEntity } from '../../../libs/persistence/entities/notification.entity.ts';
import { eventually, MORNING, PostOffice } from './post-office.ts';
import { DeliveryRecord } from '../../../libs/ledger/verify/case-record.ts';
import { streamEntries } from '../../../libs/ledger/verify/entry-pages.ts';
import { checkDelivery } from '../../../libs/ledger/verify/delivery-check.ts';

const PERSON = '22222222-2222-4222-8222-222222222222';
const PHONE = '13800001234';
const GROUP = {
  bundle: 'replanning:7',
  template: 'replanned',
  personId: PERSON,
  channel: 'sms',
  address: PHONE,
} as const;
const LATER = new Date(MORNING.getTime() + 10 * 60_000);

let post: PostOffice;
beforeEach(async () => {
  post = await PostOffice.open();
});
afterEach(() => post.close());

/** A message about a case that moved; its bundle waits ten minutes for more. */
async function moved(title: string, over: Partial<NotificationEntity> = {}): Promise<{ id: string; caseId: string }> {
  const caseId = await post.openCase();
  const id = await post.queue({
    caseId,
    personId: PERSON,
    address: PHONE,
    template: 'replanned',
    body: `“${title}”由1月5日改为1月6日`,
    bundle: 'replanning:7',
    together: { subject: '{{count}}项', body: '{{count}}项任务的日期有调整：{{list}}', line: `“${title}”` },
    notBefore: LATER,
    ...over,
  });
  return { id, caseId };
}

const received = async (): Promise<string[]> => (await post.sms(PHONE)).map(({ content }) => content);
const carrierOf = async (id: string): Promise<string> => (await post.row(id)).carrierId!;

test('what one change says to one person reaches him as one message once the wait is over, and each row names it', async () => {
  const [first, second] = [await moved('甲'), await moved('乙')];
  const other = await moved('丙', { personId: '33333333-3333-4333-8333-333333333333', address: '13800005678' });
  const dispatcher = await post.startDispatcher();
  await dispatcher.runOnce();
  expect(await received()).toEqual([]);

  post.clock.moveTo(LATER.toISOString());
  await post.until(
    await eventually(async () => (await post.row(first.id)).carrierId ?? Promise.reject(new Error('no'))),
    'accepted',
  );
  expect(await received()).toEqual([expect.stringContaining('2项任务的日期有调整：')]);
  const carrier = await carrierOf(first.id);
  expect(await carrierOf(second.id)).toBe(carrier);
  for (const { id } of [first, second]) {
    expect(await post.row(id)).toMatchObject({ state: 'bundled', settledAt: LATER });
    expect(await post.delivered(id)).toEqual(['notification.bundled']);
  }
  expect((await post.delivered(carrier)).slice(0, 2)).toEqual(['notification.joined', 'notification.accepted']);

  // Somebody of whom one case moved reads its own words.
  await post.until(other.id, 'accepted');
  expect(await post.sms('13800005678')).toMatchObject([{ reference: other.id, content: '“丙”由1月5日改为1月6日' }]);
});

test('the verifier finds each gathered row as the ledger has it, and names one whose carrier was changed', async () => {
  const [first, second] = [await moved('甲'), await moved('乙')];
  post.clock.moveTo(LATER.toISOString());
  await gather(post.dataSource, GROUP, LATER, 60);
  const { manager } = post.dataSource;
  const record = new DeliveryRecord(first.caseId);
  const links = await streamEntries(manager, 'delivery', first.caseId);
  links.forEach((link) => record.add(link));
  expect(record.states.get(first.id)).toMatchObject({ state: 'bundled', carrier: expect.stringContaining('/') });
  expect(await checkDelivery(manager, [record])).toEqual([]);

  const carrier = await carrierOf(second.id);
  await manager.query("update notification set body_hash = 'changed' where id = $1", [carrier]);
  expect(await checkDelivery(manager, [record])).toMatchObject([{ code: 'notification_differs', subject: first.id }]);
});

test('two dispatchers make one message of it', async () => {
  await Promise.all(['甲', '乙', '丙', '丁'].map((title) => moved(title)));
  post.clock.moveTo(LATER.toISOString());
  const dispatchers = await Promise.all([post.startDispatcher(), post.startDispatcher()]);
  await Promise.all(dispatchers.flatMap((one) => [one.runOnce(), one.runOnce()]));
  await eventually(async () => expect(await received()).toHaveLength(1));
  const carriers: { n: number }[] = await post.dataSource.query(
    'select count(distinct carrier_id)::int as n from notification where bundle is not null',
  );
  expect(carriers).toEqual([{ n: 1 }]);
  expect((await post.sms(PHONE))[0]).toMatchObject({ submissions: 1 });
});

test('a row that arrives while its group is gathered waits with its bundle for the next round', async () => {
  const [first, second] = [await moved('甲'), await moved('乙')];
  const lateCase = await post.openCase();
  let late = '';
  const transaction = post.dataSource.transaction.bind(post.dataSource);
  const whileGathering: Pick<DataSource, 'transaction'> = {
    transaction: (async (work: (manager: EntityManager) => Promise<unknown>) =>
      transaction(async (manager) => {
        const query = manager.query.bind(manager);
        let asked = 0;
        manager.query = (async (...given: Parameters<typeof query>) => {
          const answer: unknown = await query(...given);
          asked += 1;
          if (asked === 1) late = (await moved('丙', { caseId: lateCase })).id;
          return answer;
        }) as typeof manager.query;
        return work(manager);
      })) as DataSource['transaction'],
  };
  await gather(whileGathering as DataSource, GROUP, LATER, 60);
  for (const { id } of [first, second]) expect(await post.row(id)).toMatchObject({ state: 'bundled' });
  expect(await post.row(late)).toMatchObject({ state: 'queued', bundle: 'replanning:7', notBefore: LATER });
});

test('a group that cannot be gathered is reported and holds up neither other groups nor other messages', async () => {
  const [broken] = [await moved('甲', { together: null }), await moved('乙', { together: null })];
  const other = { personId: '33333333-3333-4333-8333-333333333333', address: '13800005678' };
  const fine = await moved('丙', other);
  const alone = await post.queue();
  post.clock.moveTo(LATER.toISOString());
  await post.startDispatcher();
  await post.until(alone, 'accepted');
  await post.until(fine.id, 'accepted');
  expect(await post.row(broken.id)).toMatchObject({ state: 'queued', bundle: 'replanning:7' });
  expect(await post.takeErrors()).toContainEqual(expect.any(TypeError));
});

test('what is withdrawn while it waits is in no message, and a message all of whose cases have closed stays here', async () => {
  const gone = await moved('甲');
  const [stays, too] = [await moved('乙'), await moved('丙')];
  await post.dataSource.query("update notification set state = 'withdrawn' where id = $1", [gone.id]);
  // The provider is away until both cases are closed.
  await post.fault({ channel: 'sms', kind: 'refuse_temporary' });
  post.clock.moveTo(LATER.toISOString());
  await post.startDispatcher();
  const carrier = await eventually(async () => (await carrierOf(stays.id)) ?? Promise.reject(new Error('not yet')));
  expect((await post.row(carrier)).body).not.toContain('甲');
  expect((await post.row(gone.id)).carrierId).toBeNull();
  await post.untilRefused(carrier);
  await post.closeCase(stays.caseId);
  await post.closeCase(too.caseId);
  post.clock.moveTo(new Date(LATER.getTime() + 86_400_000).toISOString());
  await post.until(carrier, 'withdrawn');
  expect(await received()).toEqual([]);
});

test('a row that may not leave any more when its bundle is gathered is withdrawn, and in no message', async () => {
  const [gone, stays] = [await moved('甲'), await moved('乙')];
  await post.closeCase(gone.caseId);
  post.clock.moveTo(LATER.toISOString());
  await post.startDispatcher();
  await post.until(gone.id, 'withdrawn');
  await post.until(stays.id, 'accepted');
  expect(await received()).toEqual(['“乙”由1月5日改为1月6日']);
});

test('during quiet hours bundles are not gathered', async () => {
  const { id } = await moved('甲');
  await moved('乙');
  await post.dataSource.getRepository(SettingEntity).insert({
    key: 'notification.limits',
    value: { quietHours: { from: '08:00', to: '10:00' } },
    updatedAt: MORNING,
  });
  post.clock.moveTo(LATER.toISOString());
  const dispatcher = await post.startDispatcher();
  await dispatcher.runOnce();
  expect(await post.row(id)).toMatchObject({ state: 'queued', bundle: 'replanning:7' });
  post.clock.moveTo('2026-11-23T02:00:00.000Z');
  await dispatcher.runOnce();
  await eventually(async () => expect(await received()).toHaveLength(1));
});
