import { readFileSync } from 'node:fs';
import { openNotice } from './read-notice.ts';

const bytes = readFileSync('test/fixtures/notices/yunxi-2026-winter-plan.txt');

test('a reading has exactly the documented shape', async () => {
  const { reading } = await openNotice(bytes, 'notice.txt');
  expect(Object.keys(reading)).toEqual(['document', 'tasks', 'findings']);
  expect(Object.keys(reading.document).sort()).toEqual([
    'addressees',
    'consultationEndsOn',
    'deemedConsent',
    'documentNumber',
    'encoding',
    'issuedOn',
    'issuer',
    'publishedOn',
    'sha256',
    'title',
  ]);
  const keys = [
    'cadences',
    'deadlines',
    'end',
    'kind',
    'limits',
    'quotas',
    'ref',
    'sourceText',
    'start',
    'title',
    'units',
  ];
  expect(Object.keys(reading.tasks[0] ?? {}).sort()).toEqual(keys);
  expect(Object.keys(reading.findings[0] ?? {}).sort()).toEqual([
    'code',
    'end',
    'message',
    'severity',
    'start',
    'taskRef',
  ]);
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});

test('the hash is that of the bytes, and offsets count in the decoded text', async () => {
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes);
  const { text, reading } = await openNotice(marked, 'notice.txt');
  const plain = await openNotice(bytes, 'notice.txt');
  expect(reading.document.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(reading.document.sha256).not.toBe(plain.reading.document.sha256);
  expect(reading.tasks.map(({ start, end }) => text.slice(start, end))).toEqual(
    reading.tasks.map(({ sourceText }) => sourceText),
  );
});
