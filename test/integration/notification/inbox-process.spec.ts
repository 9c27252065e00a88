import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { derivedToken } from '../../../libs/config/derived-token.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';
import { eventually, SECRET } from './post-office.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const parameters = [
  '--import',
  path('../../harness/sources/register-swc.mjs'),
  path('../../../apps/inbox/src/main.ts'),
];

let database: TestDatabase;
let port: number;
let children: ChildProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  port = await freePort();
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
});

async function start(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, parameters, { env: { PATH: process.env['PATH'], ...env }, stdio: 'pipe' });
  children = [...children, child];
  return child;
}

async function ready(): Promise<ChildProcess> {
  const env = { DATABASE_URL: database.url, DUBAN_SECRET: SECRET, DUBAN_INBOX_PORT: String(port) };
  const child = await start({ ...env, DUBAN_SMTP_PORT: String(await freePort()) });
  await eventually(async () => {
    if (!(await fetch(`http://127.0.0.1:${port}/health`)).ok) throw new Error('not ready');
  });
  return child;
}

const call = (at: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${at}`, {
    ...init,
    headers: { authorization: `Bearer ${derivedToken(SECRET, 'inbox')}` },
  });

test('the inbox ends cleanly on SIGTERM and keeps what it took: the same reference stays one message', async () => {
  const sms = JSON.stringify({ reference: 'r-1', phone: '13800000001', content: '请签收', sign: '云溪安办' });
  const first = await ready();
  const taken = (await (await call('/sms', { method: 'POST', body: sms })).json()) as { providerRef: string };
  first.kill('SIGTERM');
  expect((await once(first, 'exit'))[0]).toBe(0);

  const second = await ready();
  const again = await (await call('/sms', { method: 'POST', body: sms })).json();
  expect(again).toEqual({ providerRef: taken.providerRef, duplicate: true });
  expect(await (await call('/phones/13800000001')).json()).toHaveLength(1);
  second.kill('SIGTERM');
  expect((await once(second, 'exit'))[0]).toBe(0);
});

test('without its settings the inbox says which are missing and exits with an error', async () => {
  const child = await start({});
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect((await once(child, 'exit'))[0]).toBe(1);
  expect(said).toContain('DATABASE_URL');
});

test.each([
  [{ reference: 'r-2', phone: '139', content: 'x', sign: 's' }, 400],
  [{ phone: '13800000001', content: 'x', sign: 's' }, 400],
])('a submission a vendor would refuse is refused: %j', async (body, status) => {
  const child = await ready();
  expect((await call('/sms', { method: 'POST', body: JSON.stringify(body) })).status).toBe(status);
  child.kill('SIGTERM');
  await once(child, 'exit');
});
