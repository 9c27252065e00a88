import type { Page } from '../../../libs/contracts/http/page.ts';
import type { RuleDetail, RulePreview, RuleSummary } from '../../../libs/contracts/http/policy.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';

let database: TestDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi({ databaseUrl: database.url });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

const RULES = '/api/v1/policies/rules';

test('the rules of every procedure can be read, but only those with an executor are offered for opening', async () => {
  const office = await api.signIn('anban');
  const rules = (await office.get<Page<RuleSummary>>(RULES)).body;
  expect(rules.items.filter(({ offered }) => offered).map(({ id }) => id)).toEqual([
    'duty-national',
    'task-minutes',
    'task-national',
  ]);
  expect(rules.items).toContainEqual(
    expect.objectContaining({ id: 'listed-ningbo', jurisdiction: '浙江省宁波市', baseId: 'listed-frame' }),
  );
  const offered = (await office.get<Page<{ id: string }>>('/api/v1/policies')).body;
  expect(offered.items.map(({ id }) => id)).toEqual(['duty-national', 'task-minutes', 'task-national']);
});

test('a local preset is shown with its base and what it sets otherwise', async () => {
  const office = await api.signIn('anban');
  const { body } = await office.get<RuleDetail>(`${RULES}/listed-qingdao`);
  expect(body.base).toEqual({ id: 'listed-frame', version: 2, title: '挂牌督办（框架，无全国统一期限）' });
  expect(body.differences).toContainEqual({
    path: ['clocks', 'upward-filing', 'term'],
    from: 'listed-qingdao',
    before: 'stated',
    after: '3 working days',
  });
});

test('a preview counts with the office’s calendar and explains each date', async () => {
  const office = await api.signIn('anban');
  const query = new URLSearchParams({ start: '2026-09-28T09:00:00+08:00' }).toString();
  const { body } = await office.get<RulePreview>(`${RULES}/listed-qingdao/preview?${query}`);
  const publicity = body.clocks.find(({ name }) => name === 'publicity');
  expect(publicity?.sheet?.dueOn).toBe('2026-10-10');
  expect(publicity?.sheet?.skipped).toContainEqual({ date: '2026-10-01', why: '国庆节放假' });
  expect(body.clocks.find(({ name }) => name === 'plan-filing')?.sheet).toBeNull();
});

test('a periodic duty is previewed for the acts it is short of', async () => {
  const office = await api.signIn('anban');
  const query = 'start=2026-10-01&stated=2026-12-31&owed=3';
  const { body } = await office.get<RulePreview>(`${RULES}/duty-national/preview?${query}`);
  const pace = body.clocks.find(({ name }) => name === 'pace');
  expect(pace?.rungs.find(({ id }) => id === 'hard')?.at).toEqual(['2026-11-23T01:00:00.000Z']);
});

test.each([
  ['a number of acts that is none', '/duty-national/preview?start=2026-10-01&owed=0', 400, 'query_invalid'],
  ['rules nobody has', '/no-such-rule', 404, 'policy_unknown'],
  ['a start that is no moment', '/task-national/preview?start=soon', 400, 'instant_invalid'],
  [
    'a stated date that does not exist',
    '/task-national/preview?start=2026-09-01&stated=2026-02-30',
    400,
    'query_invalid',
  ],
])('%s are refused', async (_what, path, status, code) => {
  const office = await api.signIn('anban');
  const answer = await office.get<{ code: string }>(`${RULES}${path}`);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
});
