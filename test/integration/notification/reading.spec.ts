import { randomUUID } from 'node:crypto';
import type { NotificationView } from '../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { FaultView, PhoneMessage, PhoneThread } from '../../../libs/contracts/http/simulator.ts';
import { UnitEntity } from '../../../libs/persistence/entities/unit.entity.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { createTestDatabase } from '../../harness/servers/test-database.ts';
import { MORNING, PostOffice } from './post-office.ts';

let api: TestApi;
let office: PostOffice;

beforeAll(async () => {
  const database = await createTestDatabase();
  office = await PostOffice.open({ database });
  api = await startTestApi({ databaseUrl: database.url, env: { DUBAN_INBOX_URL: office.inbox.httpUrl } });
});

afterAll(async () => {
  await api.close();
  await office.close();
});

async function unit(name: string): Promise<string> {
  const id = randomUUID();
  await office.dataSource.getRepository(UnitEntity).insert({ id, name, kind: 'village', createdAt: MORNING });
  return id;
}

const at = (minutes: number): Date => new Date(MORNING.getTime() + minutes * 60_000);

test('the list pages from the newest, filters, masks addresses and never shows a link', async () => {
  const caseId = await office.openCase();
  for (let index = 0; index < 5; index++) {
    await office.queue({
      caseId,
      createdAt: at(index),
      notBefore: at(60),
      body: `第${index}条 {{link}}`,
      address: '13800000001',
    });
  }
  await office.queue({ caseId, channel: 'email', createdAt: at(9), notBefore: at(60), state: 'withdrawn' });
  const anban = await api.signIn('anban');
  const first = await anban.get<Page<NotificationView>>(`/api/v1/notifications?caseId=${caseId}&channel=sms&limit=3`);
  expect(first.body.total).toBe(5);
  expect(first.body.items.map((item) => item.body)).toEqual([4, 3, 2].map((n) => `第${n}条 （收件人本人的链接）`));
  expect(first.body.items[0]).toMatchObject({ address: '138****0001', stateName: '待发送', caseId });
  const second = await anban.get<Page<NotificationView>>(
    `/api/v1/notifications?caseId=${caseId}&channel=sms&limit=3&cursor=${first.body.nextCursor}`,
  );
  expect(second.body.items.map((item) => item.body.slice(0, 3))).toEqual(['第1条', '第0条']);
  expect(second.body.nextCursor).toBeNull();
  const withdrawn = await anban.get<Page<NotificationView>>(`/api/v1/notifications?caseId=${caseId}&state=withdrawn`);
  expect(withdrawn.body.items.map((item) => item.channel)).toEqual(['email']);
});

test('a unit reads only the messages to its own people', async () => {
  const [own, other] = [await unit('柳溪村'), await unit('石桥村')];
  const personId = randomUUID();
  await office.dataSource.query("insert into post (id, person_id, unit_id, role) values ($1, $1, $2, 'contact')", [
    personId,
    own,
  ]);
  const mine = await office.queue({ unitId: own, personId, notBefore: at(60) });
  const aboutMine = await office.queue({ unitId: own, notBefore: at(60) });
  const theirs = await office.queue({ unitId: other, notBefore: at(60) });
  const village = await api.signIn('liuxi', { role: 'unit', unitId: own });
  const list = await village.get<Page<NotificationView>>('/api/v1/notifications');
  expect(list.body.items.map((item) => item.id)).toEqual([mine]);
  expect((await village.get(`/api/v1/notifications/${theirs}`)).status).toBe(404);
  expect((await village.get(`/api/v1/notifications/${aboutMine}`)).status).toBe(404);
  expect((await village.get(`/api/v1/notifications/${mine}`)).status).toBe(200);
});

test('the simulator shows the phone’s thread to the office, links and receipt tokens masked to an auditor, nothing to a unit', async () => {
  await office.startDispatcher();
  const address = '13700000009';
  const id = await office.queue({ address, body: '请签收 http://127.0.0.1:9/t/ABCDEFGHJK' });
  await office.until(id, 'accepted');
  const [anban, shenji] = [await api.signIn('anban'), await api.signIn('shenji')];
  const threads = await anban.get<PhoneThread[]>('/api/v1/simulator/phones');
  expect(threads.body).toContainEqual(expect.objectContaining({ phone: address, messages: 1 }));
  const thread = await anban.get<PhoneMessage[]>(`/api/v1/simulator/phones/${address}`);
  expect(thread.body[0]!.content).toBe('请签收 http://127.0.0.1:9/t/ABCDEFGHJK');
  const masked = await shenji.get<PhoneMessage[]>(`/api/v1/simulator/phones/${address}`);
  expect(masked.body[0]!.content).toBe('请签收 http://127.0.0.1:9/t/***');
  expect(JSON.stringify(thread.body)).toMatch(/token=[0-9a-f]{64}/);
  expect(JSON.stringify(masked.body)).toMatch(/receipts\/sms\?notification=[0-9a-f-]{36}&token=\*\*\*"/);
  const village = await api.signIn('shiqiao', { role: 'unit', unitId: await unit('云岭村') });
  expect((await village.get('/api/v1/simulator/phones')).status).toBe(403);
});

test('misbehaviour is ordered by the office alone, shown until it has worn off, and recorded', async () => {
  const order = { channel: 'sms', kind: 'delay', target: '13700000010', count: 2, delayMs: 1 };
  const [anban, shenji] = [await api.signIn('anban'), await api.signIn('shenji')];
  expect((await shenji.post('/api/v1/simulator/faults', order)).status).toBe(403);
  expect((await anban.post<FaultView>('/api/v1/simulator/faults', order)).body).toMatchObject(order);
  expect((await anban.get<FaultView[]>('/api/v1/simulator/faults')).body).toMatchObject([order]);
  expect((await anban.delete('/api/v1/simulator/faults')).body).toEqual([]);
  const rows: { kind: string }[] = await office.dataSource.query(
    `select kind from ledger_entry where kind like 'simulator.%' order by seq`,
  );
  expect(rows.map((row) => row.kind)).toEqual(['simulator.fault_ordered', 'simulator.faults_cleared']);
});

test('without the inbox the simulator says so and what to look at instead', async () => {
  const lonely = await startTestApi({
    databaseUrl: office.databaseUrl,
    env: { DUBAN_INBOX_URL: 'http://127.0.0.1:1' },
  });
  const anban = await lonely.signIn('anban');
  const answer = await anban.get('/api/v1/simulator/phones');
  expect([answer.status, answer.body['code']]).toEqual([503, 'simulator_unavailable']);
  await lonely.close();
});

test('the inbox gives nothing to a local user without its token', async () => {
  for (const path of ['/phones', '/mailboxes', '/faults', '/sms/by-reference/x']) {
    expect((await fetch(office.inbox.httpUrl + path)).status).toBe(401);
  }
});
