import { zipEntries } from '../zip/zip-directory.ts';

/** What a reader exists for; `ole` holds the old Word and WPS files. */
export type ReadableKind = 'text' | 'docx' | 'ole' | 'pdf';

/** A file that holds no text of its own, or none that can be got out. */
interface ForeignKind {
  readonly name: string;
  /** Where the evidence lies, for the message. */
  readonly where: string;
  /** How its text is got out. */
  readonly remedy: string;
}

export type DocumentKind = ReadableKind | ForeignKind;

const AT_START = '见文件开头的格式标记';
const SAVE_AS = '请在原程序里另存为 Word（.docx）或纯文本（.txt）后再导入';
const FROM_IMAGE = '请先把图片识别成文字，核对后存为纯文本（.txt）再导入';
const UNPACK = '请先解压，再导入其中的通知正文（Word、PDF 或纯文本）';
const FROM_OFD =
  '请用 WPS 或 OFD 阅读器打开，另存为文字版 PDF 或 Word（.docx）后再导入；打开后文字不能选中的，要先做文字识别';

const READABLE: readonly (readonly [ReadableKind, readonly number[]])[] = [
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];
const FOREIGN: readonly (readonly [string, readonly number[], string])[] = [
  [' RTF 文件', [0x7b, 0x5c, 0x72, 0x74, 0x66], SAVE_AS],
  ['图片（PNG）', [0x89, 0x50, 0x4e, 0x47], FROM_IMAGE],
  ['图片（JPEG）', [0xff, 0xd8, 0xff], FROM_IMAGE],
  ['图片（GIF）', [0x47, 0x49, 0x46, 0x38], FROM_IMAGE],
  ['图片（TIFF）', [0x49, 0x49, 0x2a, 0x00], FROM_IMAGE],
  [' RAR 压缩包', [0x52, 0x61, 0x72, 0x21], UNPACK],
  [' 7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf], UNPACK],
  [' GZIP 压缩包', [0x1f, 0x8b], UNPACK],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Web pages saved as .doc or .txt: their marks would be read as words. */
const MARKUP = /^\ufeff?\s*(?:<!doctype html|<html|<\?xml|mime-version:)/i;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** What a file really is, whatever its name says. */
export const documentKind = (bytes: Uint8Array): DocumentKind => {
  if (startsWith(bytes, ZIP)) return zipKind(bytes);
  const readable = READABLE.find(([, signature]) => startsWith(bytes, signature));
  if (readable) return readable[0];
  const foreign = FOREIGN.find(([, signature]) => startsWith(bytes, signature));
  if (foreign) return { name: foreign[0], where: AT_START, remedy: foreign[2] };
  return textKind(bytes);
};

function zipKind(bytes: Uint8Array): DocumentKind {
  const names = (zipEntries(bytes) ?? []).map(({ name }) => name);
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  if (names.includes('OFD.xml')) return { name: ' OFD 版式文件', where: '文件里有 OFD.xml', remedy: FROM_OFD };
  if (names.some((name) => name.startsWith('xl/'))) {
    return { name: ' Excel 表格（xlsx）', where: '文件里有 xl 目录', remedy: SAVE_AS };
  }
  return { name: ' ZIP 压缩包', where: AT_START, remedy: UNPACK };
}

const isTextControl = (byte: number): boolean => byte >= 0x09 && byte <= 0x0d;

function textKind(bytes: Uint8Array): DocumentKind {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const zero = isUtf16 ? -1 : bytes.indexOf(0);
  if (zero >= 0) return { name: '二进制数据', where: `第 ${zero + 1} 字节是空字节`, remedy: SAVE_AS };
  if (MARKUP.test(new TextDecoder().decode(bytes.subarray(0, 200)))) {
    return { name: '网页代码（HTML 或 XML）', where: AT_START, remedy: SAVE_AS };
  }
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !isTextControl(byte) && byte !== 0x1b && byte !== 0x1a) controls += 1;
  return !isUtf16 && controls * 100 > bytes.length
    ? { name: '二进制数据', where: `含 ${controls} 个控制字符`, remedy: SAVE_AS }
    : 'text';
}
