import JSZip from 'jszip';
import mammoth from 'mammoth';
import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';
import { unzipEntry, zipEntries, type ZipEntry } from '../zip/zip-directory.ts';
import { damaged, hasMacros, tooLarge } from './document.refusal.ts';
import { printNumbering } from './word-numbering.ts';
import { textOfWord, type WordNode } from './word-text.ts';

const MOST_ENTRIES = 5_000;
/** Of all parts with words; pictures are never unpacked. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const WORDS = /(?:\.xml|\.rels)$/i;
const MACROS = /(?:^|\/)vba(?:Project|Data)[^/]*$/i;
const MAIN = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
/** The numbers are printed already, and the reader of words stumbles over a list style nobody defines. */
const NO_LISTS = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/**
 * The text of a .docx, one line per paragraph and `cell | cell` per row of a table, with the numbers of automatic lists.
 * Refuses `document_damaged`, `document_too_large`, `document_has_macros`, `document_has_entities`.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = unpack(bytes);
  // Damaged parts surface as errors of many kinds.
  return textOf(parts).catch((cause: unknown) => {
    throw cause instanceof NoticeRefusal ? cause : Object.assign(damaged('docx', '正文已损坏'), { cause });
  });
}

async function textOf(parts: ReadonlyMap<string, string>): Promise<string> {
  const document = parts.get(MAIN);
  if (document === undefined) throw damaged('docx', '里面没有正文（word/document.xml）');
  const printed = printNumbering({
    document,
    numbering: parts.get(NUMBERING) ?? null,
    styles: parts.get(STYLES) ?? null,
  });
  const zip = new JSZip();
  for (const [name, xml] of parts) zip.file(name, name === MAIN ? printed : name === NUMBERING ? NO_LISTS : xml);
  let root: WordNode | null = null;
  const keep = (node: WordNode): WordNode => (root = node);
  const buffer = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  await mammoth.convertToHtml({ buffer }, { transformDocument: keep, externalFileAccess: false });
  if (root === null) throw damaged('docx', '正文读不出来');
  return textOfWord(root);
}

/** The parts with words, really unpacked and counted: what a directory declares may be a lie. */
function unpack(bytes: Uint8Array): Map<string, string> {
  const entries = zipEntries(bytes);
  if (entries === null) throw damaged('docx', '文件不完整');
  if (entries.length > MOST_ENTRIES) throw tooLarge(`里面有 ${entries.length} 个部件`);
  if (entries.some(({ name }) => MACROS.test(name))) throw hasMacros('docx');
  let left = MOST_UNPACKED;
  const parts = new Map<string, string>();
  for (const entry of entries.filter(({ name }) => WORDS.test(name))) {
    const xml = partOf(bytes, entry, left);
    left -= xml.length;
    parts.set(entry.name, decodePart(entry.name, xml));
  }
  return parts;
}

function partOf(bytes: Uint8Array, entry: ZipEntry, left: number): Uint8Array {
  if (entry.size > left) throw tooLarge(`“${entry.name}”展开后过大`);
  const part = entry.encrypted ? null : unzipEntry(bytes, entry, left);
  if (part === null) throw damaged('docx', `“${entry.name}”解不开`);
  return part;
}

function decodePart(name: string, xml: Uint8Array): string {
  const text = new TextDecoder(isUtf16(xml) ? 'utf-16le' : 'utf-8').decode(xml);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new NoticeRefusal(
      'document_has_entities',
      `Word 文件的“${name}”里引用了外部内容（DOCTYPE），可能是恶意文件，没有读取；请向来文单位索取正常文件，或另存为纯文本（.txt）后再导入`,
    );
  }
  return text;
}

const isUtf16 = (xml: Uint8Array): boolean => xml[0] === 0xff && xml[1] === 0xfe;
