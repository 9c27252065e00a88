import type { Answer, ApiClient } from '../../harness/api/api-client.ts';
import { foreignWorld, type ForeignWorld } from '../../harness/api/foreign-world.ts';
import { routesOf, type Route } from '../../harness/api/routes.ts';
import { systemLedger } from '../../harness/api/system-ledger.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';

/** Open to people without an account, and written down here so that no route becomes public by accident. */
const PUBLIC = [
  /^POST \/api\/v1\/session$/,
  /^\w+ \/t(\/|$)/,
  /^POST \/api\/v1\/receipts\/sms$/,
  /^GET \/(health|metrics)/,
  /^GET \/api\/(docs|openapi)/,
];
/** A person's own affairs: no row of anybody else is named in them. */
const OWN = new Set([
  'DELETE /api/v1/session',
  'PUT /api/v1/session/password',
  'GET /api/v1/session',
  'POST /api/v1/tokens',
]);
/** A complete body for every write a unit may make in its own cases, and for the office's own on a duty; without one a route would be refused for its form. */
const BODIES: Record<string, object[]> = {
  'POST /api/v1/cases/:id/commands': [
    { verb: 'sign' },
    { verb: 'progress', text: '正在办理' },
    { verb: 'report', text: '已办结' },
    { verb: 'contribute', text: '已配合' },
    { verb: 'request_extension', dueOn: '2026-12-31', reason: '等待设备' },
    { verb: 'disown', reason: '不属于本单位' },
    { verb: 'record_act', on: '2026-11-20', text: '召开例会' },
    { verb: 'strike_act', actId: '00000000-0000-4000-8000-000000000000', reason: '重复' },
    { verb: 'excuse', period: '2026-09-30', reason: '免予补足' },
  ],
};

let api: TestApi;
let world: ForeignWorld;
let routes: Route[];
beforeAll(async () => {
  api = await startTestApi();
  world = await foreignWorld(api);
  routes = routesOf(api.app).filter((route) => !PUBLIC.some((pattern) => pattern.test(nameOf(route))));
});
afterAll(() => api.close());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const isWrite = ({ method }: Route): boolean => method !== 'GET';

async function answers(client: ApiClient, wanted: Route[]): Promise<[string, Answer][]> {
  const all: [string, Answer][] = [];
  for (const route of wanted) {
    for (const body of isWrite(route) ? (BODIES[nameOf(route)] ?? [{}]) : [undefined]) {
      const label = `${nameOf(route)} ${body === undefined ? '' : JSON.stringify(body)}`.trim();
      all.push([label, await client.send(route.method, world.address(route), body)]);
    }
  }
  return all;
}

const notRefused = (all: [string, Answer][], statuses: number[]): string[] =>
  all.filter(([, { status }]) => !statuses.includes(status)).map(([label, { status }]) => `${label} → ${status}`);

test('nobody gets anything without a sign-in', async () => {
  expect(notRefused(await answers(api.anonymous, routes), [401])).toEqual([]);
});

test('an auditor is refused on every write route', async () => {
  const writes = routes.filter((route) => isWrite(route) && !OWN.has(nameOf(route)));
  expect(writes.length).toBeGreaterThan(20);
  expect(notRefused(await answers(world.auditor, writes), [403])).toEqual([]);
  expect(await world.auditor.post('/api/v1/tokens', { name: '令牌' })).toMatchObject({ status: 403 });
});

test('a unit is refused on every write route with the ids of others', async () => {
  const writes = routes.filter((route) => isWrite(route) && !OWN.has(nameOf(route)));
  expect(notRefused(await answers(world.unit, writes), [403, 404])).toEqual([]);
});

test('a unit reads nothing by the ids of others', async () => {
  const reads = routes.filter((route) => !isWrite(route) && route.path.includes(':'));
  expect(reads.length).toBeGreaterThan(3);
  expect(notRefused(await answers(world.unit, reads), [403, 404])).toEqual([]);
});

test('what was refused changed nothing', async () => {
  const [row]: { commands: number; units: number; accounts: number }[] = await api.dataSource.query(
    `select (select count(*)::int from command) as commands, (select count(*)::int from unit) as units,
            (select count(*)::int from account where disabled_at is null) as accounts`,
  );
  expect(row).toEqual({ commands: 0, units: 22, accounts: 5 });
});

test("every read of an auditor stands in the system's stream with its address, before it is answered", async () => {
  await world.auditor.get('/api/v1/units?q=%E6%9F%B3%E6%B9%BE');
  const reads = (await systemLedger(api.dataSource)).filter(({ kind }) => kind === 'audit.read');
  expect(reads.at(-1)!.body).toMatchObject({ username: 'shenji', path: '/api/v1/units?q=%E6%9F%B3%E6%B9%BE' });
});

test("a program with a unit's token has no more rights than the unit", async () => {
  const { body } = await world.unit.post<{ secret: string }>('/api/v1/tokens', { name: '程序' });
  const program = api.anonymous.with({ authorization: `Bearer ${body.secret}` });
  const writes = routes.filter((route) => isWrite(route) && !OWN.has(nameOf(route)));
  expect(notRefused(await answers(program, writes), [403, 404])).toEqual([]);
});
