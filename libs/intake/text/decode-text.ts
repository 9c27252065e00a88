import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';
import { isLikelyGb18030 } from './gb18030.ts';

export type TextEncoding = 'utf-8' | 'gb18030';

export interface DecodedText {
  /** Without byte order mark; all offsets of a parsed notice count in its UTF-16 units. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

const REMEDY = '请用记事本或 WPS 打开，另存为“UTF-8”编码的纯文本（.txt）后再导入';

const decode = (bytes: Uint8Array, encoding: TextEncoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch (error) {
    // Told by its code, because the error's class belongs to another realm when the caller runs in one of its own.
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null;
    throw error;
  }
};

const refuseUtf16 = (bytes: Uint8Array): void => {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16) return;
  throw new NoticeRefusal(
    'unknown_encoding',
    `文件开头的标记表明它是 UTF-16（Unicode）编码，只接受 UTF-8 或 GB18030；${REMEDY}`,
  );
};

/**
 * Decodes a text file: byte order mark, then strict UTF-8, then GB18030. Refuses `unknown_encoding`.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  refuseUtf16(bytes);
  const utf8 = decode(bytes, 'utf-8');
  const gb = utf8 === null && isLikelyGb18030(bytes) ? decode(bytes, 'gb18030') : null;
  const text = utf8 ?? gb;
  if (text === null) {
    throw new NoticeRefusal('unknown_encoding', `文件既不是 UTF-8 也不是 GB18030 编码，读出来会是乱码；${REMEDY}`);
  }
  return { text, encoding: utf8 === null ? 'gb18030' : 'utf-8' };
};
