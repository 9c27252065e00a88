import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { pdfFile } from '../document/pdf-file.spec-support.ts';
import { paragraph, wordFile } from '../document/word-file.spec-support.ts';
import { READING_LIMITS, readApart } from './read-apart.ts';
import { openNotice } from './read-notice.ts';

const NOTICE = readFileSync('test/fixtures/notices/yunxi-2026-winter-plan.txt');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const stillReads = async (): Promise<void> => {
  const { reading } = await readApart(NOTICE, 'notice.txt');
  expect(reading.tasks.length).toBeGreaterThan(5);
};

test('a notice reads apart as it does here', async () => {
  expect(await readApart(NOTICE, 'notice.txt')).toEqual(await openNotice(NOTICE, 'notice.txt'));
});

test('one notice in three formats orders the same', async () => {
  const files = await Promise.all(
    ['docx', 'doc', 'pdf'].map((ending) => {
      const name = `yunxi-2027-gas.${ending}`;
      return readApart(readFileSync(`test/fixtures/notices/${name}`), name);
    }),
  );
  const orders = files.map(({ reading: { document, tasks } }) => ({
    head: [document.title, document.issuer, document.documentNumber, document.issuedOn],
    tasks: tasks.map(({ ref, title, units, deadlines }) => [
      ref,
      title,
      units.map(({ name, role }) => `${name} ${role}`),
      deadlines.map(({ date }) => date),
    ]),
  }));
  expect(orders[1]).toEqual(orders[0]);
  expect(orders[2]).toEqual(orders[0]);
  expect(orders[0]?.tasks.at(-1)).toEqual(['表1-5', '组织一次泄漏处置演练', ['镇消防站 responsible'], ['2027-05-20']]);
});

test('a refusal comes back with its code and words', async () => {
  await expect(readApart(new Uint8Array(0), 'notice.txt')).rejects.toMatchObject({
    name: 'Refusal',
    kind: 'invalid',
    code: 'empty_file',
  });
});

test.each([
  [
    'a line of five million characters',
    'long.txt',
    utf8(`一、检查\n${'检查1a,b'.repeat(840_000)}`.slice(0, 5_000_000)),
  ],
  [
    'ten thousand nested brackets',
    'nested.txt',
    utf8(`一、检查${'（'.repeat(10_000)}责任单位：镇应急办${'）'.repeat(10_000)}`),
  ],
])('within the limits: %s', async (_, name, bytes) => {
  expect((await readApart(bytes, name)).reading.tasks).toHaveLength(1);
});

describe('given up with the server going on', () => {
  test('a Word file whose words fill the memory', async () => {
    const bytes = await wordFile([paragraph('一、检查').repeat(600_000)]);
    const limits = { ...READING_LIMITS, memory: 200 };
    await expect(readApart(bytes, 'bomb.docx', limits)).rejects.toMatchObject({ code: 'reading_gave_up' });
    await stillReads();
  });

  test('a PDF whose page unpacks without end', async () => {
    const packed = deflateSync(Buffer.alloc(1_000_000_000, ' '));
    const drawn = packed.toString('latin1');
    const plain = Buffer.from(pdfFile('@'.repeat(packed.length))).toString('latin1');
    const file = plain
      .replace(`/Length ${packed.length}`, `/Filter /FlateDecode /Length ${packed.length}`)
      .replace('@'.repeat(packed.length), () => drawn);
    const limits = { ...READING_LIMITS, memory: 300 };
    await expect(readApart(Buffer.from(file, 'latin1'), 'bomb.pdf', limits)).rejects.toMatchObject({
      code: 'reading_gave_up',
    });
    await stillReads();
  });

  test('a file that takes too long', async () => {
    await expect(readApart(NOTICE, 'notice.txt', { ...READING_LIMITS, time: 1 })).rejects.toMatchObject({
      code: 'reading_gave_up',
      detail: expect.stringMatching(/时间或内存.*另存为/),
    });
    await stillReads();
  });
});
