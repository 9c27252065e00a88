import type { ExampleLoaded } from '../../../libs/contracts/http/example.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import type { PersonView } from '../../../libs/contracts/http/person.ts';
import type { UnitContact, UnitView } from '../../../libs/contracts/http/unit.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

let api: TestApi;
let admin: ApiClient;
let loaded: ExampleLoaded;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  loaded = (await admin.post<ExampleLoaded>('/api/v1/example')).body;
});
afterAll(() => api.close());

const units = async () => (await admin.get<Page<UnitView>>('/api/v1/units?limit=500')).body.items;

test('the township stands with its office, its villages and their collective', async () => {
  const all = await units();
  expect([loaded.units, all.length, loaded.people]).toEqual([22, 22, 43]);
  expect(all.filter((unit) => unit.isOffice).map((unit) => unit.name)).toEqual(['镇安办']);
  const villages = all.find((unit) => unit.kind === 'collective')!;
  const names = villages.memberIds.map((id) => all.find((unit) => unit.id === id)!.name);
  expect(names.sort()).toEqual(['东河村', '北山社区', '柳湾村', '石桥村', '青坪村'].sort());
  const root = all.filter((unit) => unit.parentId === null);
  expect(root.map((unit) => unit.name)).toEqual(['云溪镇人民政府']);
});

test('every named unit has a contact and a head who can be told, one of them by e-mail alone', async () => {
  const mute: string[] = [];
  for (const unit of (await units()).filter(({ kind }) => kind !== 'collective')) {
    const { body } = await admin.get<UnitContact[]>(`/api/v1/units/${unit.id}/contacts`);
    expect([unit.name, ...body.map((one) => one.role)]).toEqual(expect.arrayContaining(['contact', 'head']));
    if (!body.some((one) => one.role === 'contact' && one.bySms)) mute.push(unit.name);
  }
  expect(mute).toEqual(['金穗粮油有限公司']);
});

test('all addresses are invented ones', async () => {
  const { body } = await admin.get<Page<PersonView>>('/api/v1/people?limit=500');
  for (const person of body.items) {
    expect(person.phone ?? '13800000000').toMatch(/^1380000\d{4}$/);
    expect(person.email).toMatch(/@example\.cn$/);
  }
});

test('its accounts can sign in at once with the passwords shown', async () => {
  const roles = [];
  for (const { account, oneTimePassword } of loaded.accounts) {
    const sent = { username: account.username, password: oneTimePassword };
    const { status, body } = await api.anonymous.post('/api/v1/session', sent);
    roles.push([status, account.username, body['role']]);
  }
  expect(roles).toEqual([
    [200, 'anban', 'safety_office'],
    [200, 'lingdao', 'leader'],
    [200, 'shenji', 'auditor'],
    [200, 'liuwan', 'unit'],
  ]);
});

test('it is never loaded beside other units', async () => {
  expect(await admin.post('/api/v1/example')).toMatchObject({ status: 409, body: { code: 'example_not_empty' } });
  expect(await units()).toHaveLength(22);
});
