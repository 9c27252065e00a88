import type { Page } from '../../../libs/contracts/http/page.ts';
import type { PersonView } from '../../../libs/contracts/http/person.ts';
import type { UnitContact, UnitView } from '../../../libs/contracts/http/unit.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { openCaseRow } from '../../harness/api/open-case-row.ts';
import { systemLedger } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

let api: TestApi;
let office: ApiClient;
beforeAll(async () => {
  api = await startTestApi();
  office = await api.signIn('anban');
});
afterAll(() => api.close());

const unit = async (name: string) => (await office.post<UnitView>('/api/v1/units', { name, kind: 'village' })).body;

async function person(name: string, more: object): Promise<PersonView> {
  const answer = await office.post<PersonView>('/api/v1/people', { name, ...more });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

test('a person is kept with posts, his number masked in the ledger', async () => {
  const village = await unit('柳湾村');
  const posts = [{ unitId: village.id, role: 'contact' }];
  const wang = await person('王强', { phone: '138 0000 0001', posts });
  expect(wang).toMatchObject({ phone: '13800000001', posts: [{ unitName: '柳湾村', role: 'contact' }] });
  expect((await office.get<UnitView>(`/api/v1/units/${village.id}`)).body).toMatchObject({
    reachable: true,
    peopleCount: 1,
  });
  const ledger = JSON.stringify(await systemLedger(api.dataSource));
  expect(ledger).toContain('138****0001');
  expect(ledger).not.toContain('13800000001');
});

test.each([
  [{ phone: '1380000001' }, 'body_invalid', '手机号应为 11 位，现在是 10 位'],
  [{ phone: '81234567' }, 'body_invalid', '带区号'],
  [{ email: 'wang@' }, 'body_invalid', '邮箱格式不对'],
  [{}, 'person_unreachable', '至少填一项'],
])('%j is refused with %s', async (addresses, code, remedy) => {
  const answer = await office.post('/api/v1/people', { name: '赵六', ...addresses });
  expect(answer).toMatchObject({ status: 400, body: { code } });
  expect(answer.body.detail).toContain(remedy);
});

test('the same name under the same number is the same person', async () => {
  await person('孙七', { phone: '13800000007' });
  const twin = await office.post('/api/v1/people', { name: '孙七', phone: '13800000007' });
  expect(twin).toMatchObject({ status: 409, body: { code: 'person_duplicate' } });
});

test('the contacts of a unit say how each can be told', async () => {
  const village = await unit('石桥村');
  const of = (role: string) => [{ unitId: village.id, role }];
  await person('钱一', { phone: '0791-81234567', posts: of('duty_desk') });
  await person('钱二', { email: 'qian@example.cn', posts: of('head') });
  await person('钱三', { phone: '13800000003', posts: of('contact') });
  const { body } = await office.get<UnitContact[]>(`/api/v1/units/${village.id}/contacts`);
  expect(body.map(({ name, bySms, byEmail }) => [name, bySms, byEmail])).toEqual([
    ['钱三', true, false],
    ['钱二', false, true],
    ['钱一', false, false],
  ]);
});

test('the only reachable contact of a unit with open cases cannot go until there is another', async () => {
  const village = await unit('东河村');
  const posts = [{ unitId: village.id, role: 'contact' }];
  const only = await person('周八', { phone: '13800000008', posts });
  await openCaseRow(api.dataSource, village.id, 'DB-2026-0001');
  for (const answer of [
    await office.post(`/api/v1/people/${only.id}/retire`),
    await office.patch(`/api/v1/people/${only.id}`, { posts: [] }),
    await office.patch(`/api/v1/people/${only.id}`, { phone: '0791-81234567' }),
  ]) {
    expect(answer).toMatchObject({ status: 409, body: { code: 'person_needed' } });
    expect(answer.body.detail).toContain('“东河村”（1 件未结）');
  }
  await person('吴九', { email: 'wu@example.cn', posts });
  expect((await office.post(`/api/v1/people/${only.id}/retire`)).status).toBe(200);
});

test("a unit's account sees only its own people, and of them only the posts in its units", async () => {
  const [mine, other] = [await unit('青坪村'), await unit('北山村')];
  const both = [
    { unitId: mine.id, role: 'contact' },
    { unitId: other.id, role: 'head' },
  ];
  await person('郑十', { phone: '13800000010', posts: both });
  const stranger = await person('冯一', { phone: '13800000011', posts: [{ unitId: other.id, role: 'contact' }] });
  const account = await api.signIn('qingping', { role: 'unit', unitId: mine.id });
  const { body } = await account.get<Page<PersonView>>('/api/v1/people');
  expect(body.items.map(({ name, posts }) => [name, posts.map((post) => post.unitName)])).toEqual([
    ['郑十', ['青坪村']],
  ]);
  expect((await account.get(`/api/v1/people/${stranger.id}`)).status).toBe(404);
});
