export interface BinaryKind {
  readonly name: string;
  /** Where the evidence lies, for the message. */
  readonly where: string;
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  [' Word（docx）、Excel（xlsx）或 ZIP 压缩包', [0x50, 0x4b, 0x03, 0x04]],
  ['旧版 Word 或 Excel（doc、xls）文件', [0xd0, 0xcf, 0x11, 0xe0]],
  [' PDF 文件', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [' RTF 文件', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['图片（PNG）', [0x89, 0x50, 0x4e, 0x47]],
  ['图片（JPEG）', [0xff, 0xd8, 0xff]],
  ['图片（GIF）', [0x47, 0x49, 0x46, 0x38]],
  [' RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  [' 7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  [' GZIP 压缩包', [0x1f, 0x8b]],
];

const isTextControl = (byte: number): boolean => byte >= 0x09 && byte <= 0x0d;

/** What a file renamed to .txt really is; null for text. */
export const binaryKind = (bytes: Uint8Array): BinaryKind | null => {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known) return { name: known[0], where: '见文件开头的格式标记' };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { name: '二进制数据', where: `第 ${zero + 1} 字节是空字节` };
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && !isTextControl(byte) && byte !== 0x1b && byte !== 0x1a) controls += 1;
  return controls * 100 > bytes.length ? { name: '二进制数据', where: `含 ${controls} 个控制字符` } : null;
};
