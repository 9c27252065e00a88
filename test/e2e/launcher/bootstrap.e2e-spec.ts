import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

jest.setTimeout(120_000);

const bootstrap = fileURLToPath(new URL('../../../apps/local/bootstrap.mjs', import.meta.url));

/** Runs the bootstrap as the npm scripts do. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string; milliseconds: number }> {
  const began = Date.now();
  return new Promise((resolve) => {
    execFile(process.execPath, [bootstrap, ...args], (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ code, stdout, stderr, milliseconds: Date.now() - began });
    });
  });
}

test('the help names every option in Chinese and starts nothing', async () => {
  const { code, stdout } = await run('start', '--help');
  expect(code).toBe(0);
  for (const option of ['--port', '--data', '--no-install', '--database-url', '--temporal-address', '--redis-url'])
    expect(stdout).toContain(option);
  expect(stdout).toContain('数据目录');
});

test.each([
  [['start', '--prot', '1'], /不认识的选项 --prot/],
  [['start', '--port'], /--port 后面缺少端口号/],
  [['frobnicate'], /用法/],
])('wrong usage %j is told with exit code 2', async (args, what) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(what);
});

test('a wrong value is told under the name of the option that gave it', async () => {
  const { code, stderr } = await run('start', '--no-install', '--port', 'abc');
  expect(code).toBe(1);
  expect(stderr).toContain('选项 --port 的值“abc”不对');
  expect(stderr).not.toContain('DUBAN_PORT');
});

test('the tests end with one line of figures alone, and a failure of Jest is a failure of the command', async () => {
  const passed = await run('test', 'libs/config/config.spec.ts');
  expect(passed.stdout).toMatch(/^\d+ passed, 0 failed\n$/);
  expect(passed.code).toBe(0);
  const none = await run('test', 'no/such/spec');
  expect(none).toMatchObject({ code: 1, stdout: '0 passed, 1 failed\n' });
});

test('a command that needs no server is not slowed down by the bootstrap', async () => {
  await run('duban', '--help');
  const warm = await run('duban', '--help');
  expect(warm.stdout).toContain('用法');
  expect(warm.stderr).toBe('');
});
