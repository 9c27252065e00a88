import { Refusal } from '../../domain/refusal/refusal.ts';
import { zipEntries } from '../zip/zip-directory.ts';
import { readWorkbook } from './read-workbook.ts';
import { rowsOf } from './rows.ts';
import { SHEET_MAX_ROWS, WORKBOOK_MAX_BYTES, type SheetLayout } from './sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

const people: SheetLayout = {
  name: '人员',
  columns: [
    { heading: '姓名', width: 12, required: true },
    { heading: '电话', width: 16 },
    { heading: '角色', width: 12, choices: ['经办人', '主要负责人'] },
  ],
  rows: [
    ['王强', '13800000001', '经办人'],
    ['', '', ''],
    ['李静', '0791-81234567', '主要负责人'],
  ],
};
const columns = { name: '姓名', phone: '电话' };

async function refusalOf(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('expected a Refusal');
}

test('a written workbook reads back: phone numbers whole, blank rows left out, rows numbered as in Excel', async () => {
  const rows = rowsOf(await readWorkbook(await writeWorkbook([people])), '人员', columns);
  expect(rows).toEqual([
    { row: 2, name: '王强', phone: '13800000001' },
    { row: 4, name: '李静', phone: '0791-81234567' },
  ]);
});

test.each([
  ['workbook_unreadable', new TextEncoder().encode('姓名,电话\n王强,1')],
  ['workbook_unreadable', new Uint8Array()],
  ['workbook_unreadable', new Uint8Array([0x50, 0x4b, 3, 4, ...Array.from({ length: 60 }, () => 7)])],
  ['workbook_old_format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['workbook_too_large', new Uint8Array(WORKBOOK_MAX_BYTES + 1)],
])('a file that is no workbook is refused with %s', async (code, bytes) => {
  expect(await refusalOf(() => readWorkbook(bytes))).toBe(code);
});

test('a zip that is no workbook is refused, not a fault of the program', async () => {
  const workbook = await writeWorkbook([people]);
  const broken = Uint8Array.from(workbook);
  broken.fill(0, 40, 200);
  expect(await refusalOf(() => readWorkbook(broken))).toBe('workbook_unreadable');
});

test('the archive says how large it unpacks', async () => {
  const entries = zipEntries(await writeWorkbook([people]))!;
  expect(entries.length).toBeGreaterThan(3);
  expect(entries.reduce((total, { size }) => total + size, 0)).toBeGreaterThan(1000);
});

test('a sheet longer than the limit is refused instead of cut', async () => {
  const rows = Array.from({ length: SHEET_MAX_ROWS + 1 }, (_, index) => [`甲${index}`, '', '']);
  const long = await writeWorkbook([{ ...people, rows }]);
  expect(await refusalOf(() => readWorkbook(long))).toBe('sheet_too_long');
});

test('a missing sheet and a missing heading are named', async () => {
  const sheets = await readWorkbook(await writeWorkbook([people]));
  expect(await refusalOf(() => rowsOf(sheets, '单位', columns))).toBe('sheet_missing');
  expect(await refusalOf(() => rowsOf(sheets, '人员', { email: '电子邮箱' }))).toBe('sheet_headings_wrong');
});

test('a heading may stand under an earlier name; the present one goes first', async () => {
  const sheets = await readWorkbook(await writeWorkbook([people]));
  const mobile = { name: '姓名', phone: '手机' };
  expect(rowsOf(sheets, '人员', mobile, { phone: '电话' })).toEqual(rowsOf(sheets, '人员', columns));
  expect(rowsOf(sheets, '人员', columns, { phone: '姓名' })).toEqual(rowsOf(sheets, '人员', columns));
});
