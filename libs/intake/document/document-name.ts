import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';

/** Endings of the files a notice may come in. */
const NOTICE_ENDINGS = ['txt', 'docx', 'doc', 'wps', 'pdf'] as const;
export type NoticeEnding = (typeof NOTICE_ENDINGS)[number];

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:xlsx?|et|csv)$/, '这里导入的是通知正文；单位和人员的表格请到“单位与人员”里导入。'],
  [/^ofd$/, '请用 WPS 或 OFD 阅读器打开，另存为文字版 PDF 或 Word（.docx）后再导入。'],
  [/^(?:docm|dotm?)$/, '请在 Word 或 WPS 里另存为不带宏的 .docx 后再导入。'],
  [/^(?:jpe?g|png|gif|bmp|tiff?)$/, '请先把图片识别成文字，核对后存为纯文本（.txt）再导入。'],
  [/^(?:zip|rar|7z|gz)$/, '请先解压，再导入其中的通知正文。'],
];

const printedEnding = (fileName: string): string => /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** The ending of a file's name; null when no reader exists for it. */
export const noticeEnding = (fileName: string): NoticeEnding | null =>
  NOTICE_ENDINGS.find((one) => one === printedEnding(fileName)) ?? null;

/** Refuses (`notice_file_type`) a name whose ending no reader exists for, with the way to mend it. */
export function assertNoticeName(fileName: string): void {
  if (noticeEnding(fileName) !== null) return;
  const printed = printedEnding(fileName);
  const remedy = REMEDIES.find(([pattern]) => pattern.test(printed))?.[1];
  throw new NoticeRefusal(
    'notice_file_type',
    `“${fileName}”不能导入：只接受 ${NOTICE_ENDINGS.map((one) => `.${one}`).join('、')}。${remedy ?? '请在 WPS 或 Word 里另存为 .docx 或纯文本（.txt）后再导入。'}`,
  );
}
