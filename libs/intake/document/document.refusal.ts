import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';

type Format = 'docx' | 'doc' | 'pdf';

const NAMES: Readonly<Record<Format, string>> = { docx: 'Word 文件', doc: 'Word 或 WPS 文件', pdf: 'PDF 文件' };
const REMEDIES: Readonly<Record<Format, string>> = {
  docx: '请用 Word 或 WPS 打开，确认内容完整，另存为 .docx 或纯文本（.txt）后再导入',
  doc: '请用 Word 或 WPS 打开，确认内容完整，另存为 .docx 或纯文本（.txt）后再导入',
  pdf: '请重新下载或导出；仍不行时用 WPS 转成 Word（.docx）后再导入',
};

export const damaged = (format: Format, what: string): NoticeRefusal =>
  new NoticeRefusal('document_damaged', `${NAMES[format]}读不出来：${what}；${REMEDIES[format]}`);

export const tooLarge = (what: string): NoticeRefusal =>
  new NoticeRefusal(
    'document_too_large',
    `文件${what}，超过上限，没有读取；请只保留通知正文，另存为纯文本（.txt）后再导入`,
    'too_large',
  );

export const hasMacros = (format: Format): NoticeRefusal =>
  new NoticeRefusal(
    'document_has_macros',
    `${NAMES[format]}里带有宏程序，没有读取；请在 Word 或 WPS 里另存为不带宏的 .docx 后再导入`,
  );

export const encrypted = (format: Format): NoticeRefusal =>
  new NoticeRefusal('document_encrypted', `${NAMES[format]}加了密码，打不开；请去掉密码，另存后再导入`);
