import { randomUUID } from 'node:crypto';
import type { DeadContact, NotificationView } from '../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { NotificationEntity } from '../../../libs/persistence/entities/notification.entity.ts';
import { PersonEntity } from '../../../libs/persistence/entities/person.entity.ts';
import { UnitEntity } from '../../../libs/persistence/entities/unit.entity.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { openCaseRow } from '../../harness/api/open-case-row.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { createTestDatabase } from '../../harness/servers/test-database.ts';
import { MORNING, PostOffice } from './post-office.ts';

const PATH = '/api/v1/notifications/dead-contacts';
const EMPTY_NUMBER = '422 {"code":"PHONE_REJECTED","message":"号码为空号或已停机"}';

let api: TestApi;
let office: PostOffice;
let anban: ApiClient;
let unitId: string;

beforeAll(async () => {
  const database = await createTestDatabase();
  office = await PostOffice.open({ database });
  api = await startTestApi({ databaseUrl: database.url });
  anban = await api.signIn('anban');
  unitId = randomUUID();
  await office.dataSource.getRepository(UnitEntity).insert({
    id: unitId,
    name: '柳溪村',
    kind: 'village',
    createdAt: MORNING,
  });
  await openCaseRow(office.dataSource, unitId, 'DB-2026-000001');
});
afterAll(async () => {
  await api.close();
  await office.close();
});

let serial = 0;
async function person(name: string, email: string | null = null): Promise<{ id: string; phone: string }> {
  serial += 1;
  const [id, phone] = [randomUUID(), `1370000000${serial}`];
  await office.dataSource.getRepository(PersonEntity).insert({ id, name, phone, email, createdAt: MORNING });
  await office.dataSource.query(
    "insert into post (id, person_id, unit_id, role) values (gen_random_uuid(), $1, $2, 'contact')",
    [id, unitId],
  );
  return { id, phone };
}

const settled = (minute: number, over: Partial<NotificationEntity>): Promise<string> =>
  office.queue({ state: 'delivered', settledAt: new Date(MORNING.getTime() + minute * 60_000), ...over });

const dead = async (): Promise<DeadContact[]> => (await anban.get<Page<DeadContact>>(PATH)).body.items;

test('a number that reaches nobody is listed with its reason until one arrives or it is corrected', async () => {
  const { id: personId, phone: address } = await person('柳小燕');
  await settled(1, { personId, address });
  expect(await dead()).toEqual([]);
  await settled(2, { personId, address, state: 'failed', failure: '运营方回执：未送达' });
  await settled(3, { personId, address, state: 'failed', failure: EMPTY_NUMBER });
  expect(await dead()).toEqual([
    {
      personId,
      personName: '柳小燕',
      unitId,
      unitName: '柳溪村',
      channel: 'sms',
      address,
      failures: 2,
      lastFailedAt: '2026-11-23T01:03:00.000Z',
      failure: '运营方答复：号码为空号或已停机',
      otherWay: false,
      openCases: 1,
    },
  ]);
  await settled(4, { personId, address, state: 'accepted' });
  expect(await dead()).toHaveLength(1);
  await settled(5, { personId, address });
  expect(await dead()).toEqual([]);
  await settled(6, { personId, address, state: 'failed', failure: EMPTY_NUMBER });
  await office.dataSource.query("update person set phone = '13700009999' where id = $1", [personId]);
  expect(await dead()).toEqual([]);
});

test('whoever can be told in no other way comes first', async () => {
  const [mail, none] = ['zhang@yunxi.example', 'li@yunxi.example'];
  const [one, two] = [await person('张可达', mail), await person('李无门', none)];
  await settled(1, { personId: one.id, channel: 'email', address: mail, state: 'accepted' });
  for (const { id, phone } of [one, two]) {
    await settled(2, { personId: id, address: phone, state: 'failed', failure: EMPTY_NUMBER });
  }
  await settled(2, { personId: two.id, channel: 'email', address: none, state: 'failed', failure: '550 no such user' });
  expect((await dead()).map(({ personName, channel, otherWay }) => [personName, channel, otherWay])).toEqual([
    ['李无门', 'email', false],
    ['李无门', 'sms', false],
    ['张可达', 'sms', true],
  ]);
});

test('only the office sees whole numbers', async () => {
  for (const username of ['lingdao', 'shenji', 'zhiban']) {
    expect((await (await api.signIn(username)).get(PATH)).status).toBe(403);
  }
});

test('what waits and what was stopped are two lists of their own', async () => {
  const ids = {
    queued: await office.queue({ notBefore: new Date(MORNING.getTime() + 3_600_000) }),
    unknown: await office.queue({ state: 'unknown', failure: 'The operation was aborted due to timeout' }),
    withdrawn: await office.queue({ state: 'withdrawn' }),
    leftUnknown: await office.queue({ state: 'unknown', settledAt: MORNING }),
  };
  const list = async (fate: string) =>
    (await anban.get<Page<NotificationView>>(`/api/v1/notifications?fate=${fate}`)).body.items;
  const held = await list('held');
  expect(held.map((item) => item.id).toSorted()).toEqual([ids.queued, ids.unknown].toSorted());
  expect(held.find((item) => item.id === ids.unknown)?.failure).toBe('运营方没有应答');
  expect(held.map(({ stateName }) => stateName).toSorted()).toEqual(['待发送', '核实中'].toSorted());
  const stopped = await list('stopped');
  expect(stopped.map((item) => item.id).toSorted()).toEqual([ids.withdrawn, ids.leftUnknown].toSorted());
  expect(stopped.find((item) => item.id === ids.leftUnknown)?.stateName).toBe('无法查明');
  const figures = await (await fetch(`${api.url}/metrics`)).text();
  expect(figures).toMatch(/^duban_work\{what="notifications_unknown".*\} 1$/m);
});
