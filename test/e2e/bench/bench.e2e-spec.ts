import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const bench = (...args: string[]) => run(process.execPath, ['apps/local/bootstrap.mjs', 'bench', ...args]);

test('the measuring program loads with everything it imports, and says how it is used', async () => {
  expect((await bench('--help')).stdout).toContain('--cases');
}, 120_000);

test('a number of cases that cannot be measured is refused before anything starts', async () => {
  await expect(bench('--cases', '3')).rejects.toMatchObject({ stderr: expect.stringContaining('10 至 5000') });
}, 120_000);
