export interface BinaryKind {
  readonly name: string;
  /** Where the evidence lies, for the message. */
  readonly where: string;
  /** How its text is got out. */
  readonly remedy: string;
}

const SAVE_AS = '请在原程序里另存为纯文本（.txt）后再导入';
const FROM_PDF = '请用 WPS 把 PDF 转成 Word（扫描件先做文字识别），再另存为纯文本（.txt）后导入';
const FROM_IMAGE = '请先把图片识别成文字，核对后存为纯文本（.txt）再导入';
const UNPACK = '请先解压，再导入其中通知正文的纯文本（.txt）';

const SIGNATURES: readonly (readonly [string, readonly number[], string])[] = [
  [' Word（docx）、Excel（xlsx）或 ZIP 压缩包', [0x50, 0x4b, 0x03, 0x04], SAVE_AS],
  ['旧版 Word 或 Excel（doc、xls）文件', [0xd0, 0xcf, 0x11, 0xe0], SAVE_AS],
  [' PDF 文件', [0x25, 0x50, 0x44, 0x46, 0x2d], FROM_PDF],
  [' RTF 文件', [0x7b, 0x5c, 0x72, 0x74, 0x66], SAVE_AS],
  ['图片（PNG）', [0x89, 0x50, 0x4e, 0x47], FROM_IMAGE],
  ['图片（JPEG）', [0xff, 0xd8, 0xff], FROM_IMAGE],
  ['图片（GIF）', [0x47, 0x49, 0x46, 0x38], FROM_IMAGE],
  [' RAR 压缩包', [0x52, 0x61, 0x72, 0x21], UNPACK],
  [' 7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf], UNPACK],
  [' GZIP 压缩包', [0x1f, 0x8b], UNPACK],
];

const isTextControl = (byte: number): boolean => byte >= 0x09 && byte <= 0x0d;

/** What a file renamed to .txt really is; null for text. */
export const binaryKind = (bytes: Uint8Array): BinaryKind | null => {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return { name: known[0], where: '见文件开头的格式标记', remedy: known[2] };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { name: '二进制数据', where: `第 ${zero + 1} 字节是空字节`, remedy: SAVE_AS };
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !isTextControl(byte) && byte !== 0x1b && byte !== 0x1a) controls += 1;
  return controls * 100 > bytes.length
    ? { name: '二进制数据', where: `含 ${controls} 个控制字符`, remedy: SAVE_AS }
    : null;
};
