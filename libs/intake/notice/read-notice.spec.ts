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

describe('an old Word file whose reader gives no automatic numbers', () => {
  const old = readFileSync('test/fixtures/notices/yunxi-2027-gas.doc');
  const codesOf = async (file: Uint8Array, name: string): Promise<string[]> =>
    (await openNotice(file, name)).reading.findings.map(({ code }) => code);

  test('is read without doubt where the numbers are printed', async () => {
    expect(await codesOf(old, 'a.doc')).not.toContain('lost_numbers');
  });

  test('says so where the first of them are gone', async () => {
    const lost = Buffer.from(old);
    const first = Buffer.from('（一）', 'utf16le');
    const at = lost.indexOf(first);
    expect(at).toBeGreaterThan(0);
    Buffer.from('　　　', 'utf16le').copy(lost, at);
    expect(await codesOf(lost, 'a.doc')).toContain('lost_numbers');
  });

  test('other formats keep theirs', async () => {
    const text = new TextEncoder().encode('关于检查的通知\n\n工作目标\n不出事故。\n工作要求\n各村逐户检查。');
    expect(await codesOf(text, 'a.txt')).not.toContain('lost_numbers');
  });
});
