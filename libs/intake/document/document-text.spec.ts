import { assertNoticeName } from './document-name.ts';
import { MOST_BYTES, documentText } from './document-text.ts';
import { paragraph, wordFile } from './word-file.spec-support.ts';

const CHINESE = '云溪镇冬春安全生产工作方案，开展检查。';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ole = (...names: string[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...names.map((name) => Buffer.from(name, 'utf16le'))]),
  );

test.each([
  ['an empty file', new Uint8Array(0), 'a.txt', 'empty_file', /0 字节.*重新/],
  ['50 MB', new Uint8Array(50 * 1024 * 1024), 'a.txt', 'file_too_large', /50\.0 MB.*10 MB.*另存/],
  ['a byte above the limit', new Uint8Array(MOST_BYTES + 1).fill(0x31), 'a.txt', 'file_too_large', /10 MB/],
  ['a PDF named .txt', utf8('%PDF-1.7 text'), 'a.txt', 'binary_file', /\.txt 结尾.* PDF.*改回 \.pdf/],
  ['text named .docx', utf8(CHINESE), 'a.docx', 'binary_file', /\.docx 结尾.*纯文本.*改回 \.txt/],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'a.txt', 'binary_file', /图片识别成文字/],
  ['RTF', utf8('{\\rtf1 text}'), 'a.doc', 'binary_file', /RTF.*另存为 Word/],
  ['a web page', utf8('<!DOCTYPE html><p>一、检查'), 'a.doc', 'binary_file', /网页代码.*另存为 Word/],
  ['a zero byte', Uint8Array.of(...utf8(CHINESE), 0, 1), 'a.txt', 'binary_file', /第 \d+ 字节/],
  ['a table of Excel 97', ole('Workbook'), 'a.doc', 'document_damaged', /可能是表格/],
  ['a Word file with a password', ole('EncryptedPackage'), 'a.docx', 'document_encrypted', /去掉密码/],
  ['an old Word file with macros', ole('WordDocument', '_VBA_PROJECT'), 'a.doc', 'document_has_macros', /不带宏/],
  ['an old Word file cut off', ole('WordDocument'), 'a.wps', 'document_damaged', /不完整.*另存/],
  ['blanks', utf8(' \n\t\u3000——\n'), 'a.txt', 'no_text', /空白/],
])('%s is refused with what, where and the remedy', async (_, bytes, name, code, message) => {
  await expect(documentText(bytes, name)).rejects.toMatchObject({ code, detail: expect.stringMatching(message) });
});

test.each([
  ['OFD', { 'OFD.xml': '<x/>' }, /OFD 版式文件.*另存为文字版 PDF/],
  ['Excel', { 'xl/workbook.xml': '<x/>' }, /Excel/],
  ['any other archive', { 'a/b.txt': 'x' }, /ZIP 压缩包.*解压/],
])('%s in a zip is recognised', async (_, parts, message) => {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  const bytes = await zip.generateAsync({ type: 'uint8array' });
  const refusal = { code: 'binary_file', detail: expect.stringMatching(message) };
  await expect(documentText(bytes, 'a.docx')).rejects.toMatchObject(refusal);
});

test('a file of exactly the limit is read', async () => {
  expect((await documentText(new Uint8Array(MOST_BYTES).fill(0x31), 'a.txt')).text).toHaveLength(MOST_BYTES);
});

test("Word's formats may be named for one another, and the content decides where the name says nothing", async () => {
  const bytes = await wordFile([paragraph('一、检查')]);
  const read = { text: '一、检查', encoding: 'docx' };
  expect(await Promise.all(['a.doc', 'a.WPS', 'a'].map((name) => documentText(bytes, name)))).toEqual([
    read,
    read,
    read,
  ]);
});

test.each([
  ['名单.xlsx', /单位与人员/],
  ['通知.ofd', /OFD 阅读器/],
  ['通知.docm', /不带宏/],
  ['扫描.jpg', /识别成文字/],
  ['通知', /\.txt、\.docx/],
])('%s is refused by its name', (name, message) => {
  const refusal = { code: 'notice_file_type', detail: expect.stringMatching(message) };
  expect(() => assertNoticeName(name)).toThrow(expect.objectContaining(refusal));
});
