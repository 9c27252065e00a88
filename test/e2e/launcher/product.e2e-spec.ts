import { jest } from '@jest/globals';
import { isAlive } from '../../../apps/local/src/processes/process-identity.ts';
import { LauncherBench } from '../../harness/launcher/launcher-bench.ts';

jest.setTimeout(300_000);

let bench: LauncherBench;
afterEach(() => bench.clear());

async function signIn(port: number, password: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify({ username: 'admin', password }),
  });
  return response.status;
}

test('the product starts, survives the death of every process at once, and keeps its first administrator', async () => {
  bench = await LauncherBench.make();
  const first = await bench.launch({ product: true }).ready();
  const password = /初始密码：(\S+)/.exec(first.stderr)?.[1] ?? '';
  expect(await signIn(bench.port, password)).toBeLessThan(300);
  expect(await signIn(bench.port, 'not the password')).toBe(401);

  const children = Object.values(await first.children());
  first.signal('SIGKILL');
  for (const { pid } of children) process.kill(pid, 'SIGKILL');
  await first.ended;

  const second = await bench.launch({ product: true }).ready();
  expect(await signIn(bench.port, password)).toBeLessThan(300);
  const now = Object.values(await second.children());
  expect(await second.stop()).toBe(0);
  for (const child of now) expect(await isAlive(child)).toBe(false);
});
