import WordExtractor from 'word-extractor';
import { damaged, encrypted, hasMacros } from './document.refusal.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

const MACROS = utf16('_VBA_PROJECT');
const ENCRYPTED = utf16('EncryptedPackage');
const WORDS = utf16('WordDocument');
/** Marks of fields and pictures that Word keeps between the words. */
const MARKS = /(?![\t\n\f])\p{Cc}/gu;

/**
 * The text of a Word 97 or WPS file, cells of a table divided by tabs. Refuses `document_damaged`, `document_encrypted`,
 * `document_has_macros`.
 */
export async function readOle(bytes: Uint8Array): Promise<string> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(ENCRYPTED)) throw encrypted('doc');
  if (file.includes(MACROS)) throw hasMacros('doc');
  if (!file.includes(WORDS)) throw damaged('doc', '里面没有文字正文，可能是表格或演示文稿');
  const document = await new WordExtractor().extract(file).catch((cause: unknown) => {
    throw Object.assign(damaged('doc', '文件不完整或不是 Word 格式'), { cause });
  });
  // Its types leave out the option that keeps the marks as they are printed.
  const words = document as unknown as { getBody(options: { filterUnicode: boolean }): string };
  return words.getBody({ filterUnicode: false }).replaceAll('\r', '\n').replaceAll(MARKS, '');
}
