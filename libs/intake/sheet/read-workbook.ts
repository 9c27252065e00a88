import { readXlsx, type CellValue } from 'hucre';
import { Refusal } from '../../domain/refusal/refusal.ts';
import { zipEntries } from '../zip/zip-directory.ts';
import { SHEET_MAX_ROWS, WORKBOOK_MAX_BYTES, type Sheet } from './sheet.ts';

const UNPACKED_MAX_BYTES = 80 * 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets of an .xlsx workbook as text. Refuses `workbook_too_large`, `workbook_old_format` (.xls), `workbook_unreadable`
 * and `sheet_too_long`.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  refuseByBytes(bytes);
  // One row more than allowed tells a full sheet from one that goes on. Damaged bytes surface as errors of many kinds.
  const { sheets } = await readXlsx(bytes, { maxRows: SHEET_MAX_ROWS + 2 }).catch((cause: unknown) => {
    throw unreadable(cause);
  });
  return sheets.map(({ name, rows }) => {
    if (rows.length > SHEET_MAX_ROWS + 1) {
      const detail = `工作表“${name}”超过 ${SHEET_MAX_ROWS} 行，请分成几个文件分别导入。`;
      throw new Refusal('too_large', 'sheet_too_long', detail);
    }
    return { name, rows: rows.map((row) => row.map(textOf)) };
  });
}

function refuseByBytes(bytes: Uint8Array): void {
  if (bytes.length > WORKBOOK_MAX_BYTES) {
    const limit = WORKBOOK_MAX_BYTES / 1024 / 1024;
    throw new Refusal(
      'too_large',
      'workbook_too_large',
      `文件超过 ${limit} MB，请删去图片等多余内容，或分成几个文件。`,
    );
  }
  if (OLE.every((byte, index) => bytes[index] === byte)) {
    const detail = '这是旧格式（.xls）或加了密码的文件。请在 Excel 或 WPS 中去掉密码，另存为 .xlsx 后再导入。';
    throw new Refusal('invalid', 'workbook_old_format', detail);
  }
  const entries = zipEntries(bytes);
  if (!entries) throw unreadable(null);
  const unpacked = entries.reduce((total, { size }) => total + size, 0);
  if (unpacked > UNPACKED_MAX_BYTES || entries.length > 2000) {
    throw new Refusal('too_large', 'workbook_too_large', '文件展开后过大，请只保留需要导入的两张表后重试。');
  }
}

function unreadable(cause: unknown): Refusal {
  const detail = '这不是可读的 Excel 文件（.xlsx）。请下载模板，填写后直接上传。';
  return Object.assign(new Refusal('invalid', 'workbook_unreadable', detail), { cause });
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
