import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';
import { binaryKind } from './binary-kind.ts';
import { isLikelyGb18030 } from './gb18030.ts';

export type TextEncoding = 'utf-8' | 'gb18030';

export interface DecodedText {
  /** Without byte order mark; all offsets of a parsed notice count in its UTF-16 units. */
  readonly text: string;
  readonly encoding: TextEncoding;
}

export const MOST_BYTES = 10 * 1024 * 1024;

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

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

const refuseUnreadable = (bytes: Uint8Array): void => {
  if (bytes.length === 0)
    throw new NoticeRefusal('empty_file', '文件是空的（0 字节）；请确认选对了文件，重新导出后再导入');
  if (bytes.length > MOST_BYTES) {
    const detail = `文件有 ${megabytes(bytes.length)} MB，超过 10 MB 的上限；请只保留通知正文，另存为纯文本后再导入`;
    throw new NoticeRefusal('file_too_large', detail, 'too_large');
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16)
    throw new NoticeRefusal(
      'unknown_encoding',
      `文件开头的标记表明它是 UTF-16（Unicode）编码，只接受 UTF-8 或 GB18030；${REMEDY}`,
    );
  const kind = binaryKind(bytes);
  if (kind === null) return;
  throw new NoticeRefusal('binary_file', `文件内容是${kind.name}，不是纯文本（${kind.where}）；${kind.remedy}`);
};

/**
 * Decodes a text file: byte order mark, then strict UTF-8, then GB18030. Refuses `empty_file`, `file_too_large`,
 * `binary_file`, `unknown_encoding`, `no_text`.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  refuseUnreadable(bytes);
  const utf8 = decode(bytes, 'utf-8');
  const gb = utf8 === null && isLikelyGb18030(bytes) ? decode(bytes, 'gb18030') : null;
  const text = utf8 ?? gb;
  if (text === null) {
    throw new NoticeRefusal('unknown_encoding', `文件既不是 UTF-8 也不是 GB18030 编码，读出来会是乱码；${REMEDY}`);
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new NoticeRefusal(
      'no_text',
      '文件里只有空白或符号，没有文字；扫描件请先识别成文字，再另存为纯文本（.txt）导入',
    );
  }
  return { text, encoding: utf8 === null ? 'gb18030' : 'utf-8' };
};
