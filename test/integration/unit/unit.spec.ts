import type { Page } from '../../../libs/contracts/http/page.ts';
import type { UnitView } from '../../../libs/contracts/http/unit.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { openCaseRow } from '../../harness/api/open-case-row.ts';
import { systemLedger } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

let api: TestApi;
let office: ApiClient;

beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  office = await api.signIn('anban');
});
afterAll(() => api.close());

async function unit(name: string, more: object = {}): Promise<UnitView> {
  const answer = await office.post<UnitView>('/api/v1/units', { name, kind: 'department', ...more });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

test('a unit is kept with parent, aliases and the writer in the ledger', async () => {
  const town = await unit('云溪镇', { kind: 'township' });
  const bureau = await unit('镇财政所', { parentId: town.id, aliases: ['财政所', ' 财政所 '] });
  expect(bureau).toMatchObject({ parentId: town.id, aliases: ['财政所'], reachable: false, retiredAt: null });
  const entry = (await systemLedger(api.dataSource)).find(({ body }) => body['unitId'] === bureau.id);
  expect(entry).toMatchObject({ kind: 'unit.created', body: { name: '镇财政所', aliases: ['财政所'] } });
});

test('a spelling belongs to one unit, whether as a name or an alias', async () => {
  await unit('镇城建办', { aliases: ['城建办'] });
  for (const body of [{ name: '镇城建办' }, { name: '城建办' }, { name: '规划办', aliases: ['镇城建办'] }]) {
    const answer = await office.post('/api/v1/units', { kind: 'department', ...body });
    expect(answer).toMatchObject({ status: 409, body: { code: 'unit_name_taken' } });
    expect(answer.body.detail).toContain('镇城建办');
  }
});

test('a renamed unit is still found under its old name', async () => {
  const before = await unit('安监站');
  const { body } = await office.patch<UnitView>(`/api/v1/units/${before.id}`, { name: '应急站' });
  expect(body).toMatchObject({ name: '应急站', aliases: ['安监站'] });
});

test('the tree cannot be bent into a circle', async () => {
  const above = await unit('甲局');
  const below = await unit('乙科', { parentId: above.id });
  const answer = await office.patch(`/api/v1/units/${above.id}`, { parentId: below.id });
  expect(answer).toMatchObject({ status: 400, body: { code: 'unit_parent_circle', places: [{ path: 'parentId' }] } });
});

test('a collective holds named units, and only a collective does', async () => {
  const member = await unit('东河村', { kind: 'village' });
  const group = await unit('各村', { kind: 'collective', memberIds: [member.id] });
  expect(group.memberIds).toEqual([member.id]);
  const nested = await office.post('/api/v1/units', { name: '全镇', kind: 'collective', memberIds: [group.id] });
  expect(nested).toMatchObject({ status: 400, body: { code: 'unit_member_unknown' } });
  const plain = await office.post('/api/v1/units', { name: '丙站', kind: 'department', memberIds: [member.id] });
  expect(plain).toMatchObject({ status: 400, body: { code: 'unit_members_forbidden' } });
});

test('there is one safety office: the mark moves and cannot be given up', async () => {
  const first = await unit('老安办', { isOffice: true });
  const second = await unit('新安办', { isOffice: true });
  expect((await office.get<UnitView>(`/api/v1/units/${first.id}`)).body.isOffice).toBe(false);
  const undone = await office.patch(`/api/v1/units/${second.id}`, { isOffice: false });
  expect(undone).toMatchObject({ status: 409, body: { code: 'unit_office_needed' } });
  const retired = await office.post(`/api/v1/units/${second.id}/retire`, { reason: '撤并' });
  expect(retired).toMatchObject({ status: 409, body: { code: 'unit_is_office' } });
});

test('a unit with open cases, children or accounts is not retired, and the answer says what to do first', async () => {
  const busy = await unit('石桥村', { kind: 'village' });
  await openCaseRow(api.dataSource, busy.id, 'DB-2026-0007');
  const answer = await office.post(`/api/v1/units/${busy.id}/retire`, { reason: '撤并' });
  expect(answer).toMatchObject({ status: 409, body: { code: 'unit_has_open_cases' } });
  expect(answer.body.detail).toMatch(/1 件未结督办（DB-2026-0007）.*办结、撤回或改派/);
  const parent = await unit('丁局');
  await unit('戊科', { parentId: parent.id });
  expect(await office.post(`/api/v1/units/${parent.id}/retire`, { reason: '撤并' })).toMatchObject({
    body: { code: 'unit_has_children' },
  });
  const manned = await unit('己站');
  await api.signIn('jizhan', { role: 'unit', unitId: manned.id });
  expect(await office.post(`/api/v1/units/${manned.id}/retire`, { reason: '撤并' })).toMatchObject({
    body: { code: 'unit_has_accounts' },
  });
});

test('a retired unit comes back, and cannot be changed meanwhile', async () => {
  const old = await unit('粮站');
  expect(
    (await office.post<UnitView>(`/api/v1/units/${old.id}/retire`, { reason: '撤并' })).body.retiredAt,
  ).not.toBeNull();
  expect(await office.patch(`/api/v1/units/${old.id}`, { name: '新粮站' })).toMatchObject({
    body: { code: 'unit_retired' },
  });
  expect((await office.post<UnitView>(`/api/v1/units/${old.id}/restore`)).body.retiredAt).toBeNull();
});

test('pages follow each other without gap or repeat, and the total counts all', async () => {
  const names: string[] = [];
  let path = '/api/v1/units?limit=4';
  let total = 0;
  for (;;) {
    const { body } = await office.get<Page<UnitView>>(path);
    names.push(...body.items.map((item) => item.name));
    total = body.total;
    if (body.nextCursor === null) break;
    path = `/api/v1/units?limit=4&cursor=${body.nextCursor}`;
  }
  expect(names).toHaveLength(total);
  expect(new Set(names).size).toBe(total);
});

test("a unit's account sees its own unit and those below, and nothing else is found", async () => {
  const village = await unit('柳湾村', { kind: 'village' });
  const group = await unit('柳湾一组', { parentId: village.id });
  const other = await unit('青坪村', { kind: 'village' });
  const liuwan = await api.signIn('liuwan', { role: 'unit', unitId: village.id });
  const { body } = await liuwan.get<Page<UnitView>>('/api/v1/units');
  expect(body.items.map((item) => item.id).sort()).toEqual([village.id, group.id].sort());
  expect(body.total).toBe(2);
  expect(await liuwan.get(`/api/v1/units/${other.id}`)).toMatchObject({
    status: 404,
    body: { code: 'unit_not_found' },
  });
  expect((await liuwan.get(`/api/v1/units/${other.id}/contacts`)).status).toBe(404);
});

test('an unknown field is refused at its place', async () => {
  const answer = await office.post('/api/v1/units', { name: '庚站', kind: 'department', colour: 'red' });
  expect(answer).toMatchObject({ status: 400, body: { code: 'body_invalid', places: [{ path: 'colour' }] } });
});

test('an invisible control character is refused, not a fault of the program', async () => {
  const answer = await office.post('/api/v1/units', { name: '辛\u0000站', kind: 'department' });
  expect(answer).toMatchObject({ status: 400, body: { code: 'text_invalid' } });
});

test('a write repeated under one Idempotency-Key is done once, and the key serves no other write', async () => {
  const keyed = office.with({ 'idempotency-key': 'key-of-unit-0001' });
  const body = { name: '只建一次', kind: 'department' };
  const [first, again] = [await keyed.post('/api/v1/units', body), await keyed.post('/api/v1/units', body)];
  expect(again).toMatchObject({ status: 201, body: { id: first.body['id'] } });
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  const other = await keyed.post('/api/v1/units', { ...body, name: '另一个' });
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
});

test('a refused write leaves its key free', async () => {
  const keyed = office.with({ 'idempotency-key': 'key-of-unit-0002' });
  expect((await keyed.post('/api/v1/units', { name: '只建一次', kind: 'department' })).status).toBe(409);
  expect((await keyed.post('/api/v1/units', { name: '只建一次', kind: 'department' })).body['code']).toBe(
    'unit_name_taken',
  );
});
