import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedStartFile } from '../../../../libs/config/failed-start.ts';
import { checkLastStart } from './last-start.check.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'duban-last-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('a start that came to nothing is a fault, with its time at the office and the line it ended with', () => {
  mkdirSync(join(dataDir, 'run'));
  const failed = { at: '2026-11-30T01:02:03.000Z', message: '端口 8300 已被其他程序占用。' };
  writeFileSync(failedStartFile(dataDir), JSON.stringify(failed));
  expect(checkLastStart(dataDir)).toMatchObject([
    { state: 'fault', message: expect.stringMatching(/^2026.*09:02.*端口 8300 已被其他程序占用。$/) },
  ]);
});

test('where none failed there is nothing to say', () => {
  expect(checkLastStart(dataDir)).toEqual([]);
});
