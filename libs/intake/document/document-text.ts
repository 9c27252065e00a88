import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';
import { decodeText, type TextEncoding } from '../text/decode-text.ts';
import { documentKind, type ReadableKind } from './document-kind.ts';
import { noticeEnding, type NoticeEnding } from './document-name.ts';
import { readDocx } from './read-docx.ts';
import { readOle } from './read-ole.ts';
import { readPdf } from './read-pdf.ts';

/** How the text was got out of the bytes: the encoding of a text file, the format of any other. */
export type DocumentEncoding = TextEncoding | 'docx' | 'doc' | 'pdf';

export interface DocumentText {
  /** All offsets of a parsed notice count in its UTF-16 units. */
  readonly text: string;
  readonly encoding: DocumentEncoding;
}

export const MOST_BYTES = 10 * 1024 * 1024;

const CONTENTS: Readonly<Record<Exclude<ReadableKind, 'text'>, string>> = {
  docx: ' Word（docx）',
  ole: '旧版 Word 或 WPS（doc、wps）',
  pdf: ' PDF',
};

/**
 * The text of a notice file of any kind that can be read; the content decides, and a name that says otherwise is refused.
 * Refuses `empty_file`, `file_too_large`, `binary_file`, what the reader of its kind refuses, and `no_text`.
 */
export async function documentText(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  refuseBySize(bytes);
  const kind = documentKind(bytes);
  if (typeof kind === 'object') {
    throw new NoticeRefusal(
      'binary_file',
      `文件内容是${kind.name}，不是能读出文字的通知（${kind.where}）；${kind.remedy}`,
    );
  }
  refuseMisnamed(kind, noticeEnding(fileName));
  const found = await read(kind, bytes);
  if (!/[\p{L}\p{N}]/u.test(found.text)) {
    throw new NoticeRefusal(
      'no_text',
      '文件里只有空白或符号，没有文字；扫描件请先识别成文字，核对后存为 Word（.docx）或纯文本（.txt）再导入',
    );
  }
  return found;
}

async function read(kind: ReadableKind, bytes: Uint8Array): Promise<DocumentText> {
  switch (kind) {
    case 'text':
      return decodeText(bytes);
    case 'docx':
      return { text: await readDocx(bytes), encoding: 'docx' };
    case 'ole':
      return { text: await readOle(bytes), encoding: 'doc' };
    case 'pdf':
      return { text: await readPdf(bytes), encoding: 'pdf' };
  }
}

function refuseBySize(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw new NoticeRefusal('empty_file', '文件是空的（0 字节）；请确认选对了文件，重新导出后再导入');
  if (bytes.length <= MOST_BYTES) return;
  const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
  const detail = `文件有 ${megabytes} MB，超过 10 MB 的上限；请只保留通知正文，另存为纯文本（.txt）后再导入`;
  throw new NoticeRefusal('file_too_large', detail, 'too_large');
}

/** Word's formats are often named for one another; any other mismatch is a slip of somebody, or an attempt. */
function refuseMisnamed(kind: ReadableKind, ending: NoticeEnding | null): void {
  if (ending === null) return;
  const isWord = ending === 'docx' || ending === 'doc' || ending === 'wps';
  if (kind === 'text' ? ending === 'txt' : kind === 'pdf' ? ending === 'pdf' : isWord) return;
  const content = kind === 'text' ? '纯文本' : CONTENTS[kind];
  const right = kind === 'text' ? 'txt' : kind === 'ole' ? 'doc' : kind;
  throw new NoticeRefusal(
    'binary_file',
    `文件名以 .${ending} 结尾，内容却是${content}（见文件开头的格式标记）；请确认选对了文件，把扩展名改回 .${right} 后再导入`,
  );
}
