import { linesOfPage, type PdfPiece } from './pdf-lines.ts';
import { PICTURE, pdfFile, words } from './pdf-file.spec-support.ts';
import { readPdf } from './read-pdf.ts';

const piece = (text: string, left: number, base: number): PdfPiece => ({
  text,
  left,
  base,
  width: text.length * 10,
  height: 10,
});

test('pieces stand in lines from top to bottom and from left to right, Chinese without blanks around figures', () => {
  const pieces = [
    piece('日前完成', 95, 700),
    piece('二、整改', 40, 680),
    piece('6月', 40, 700.4),
    piece('30', 64, 700),
  ];
  expect(linesOfPage(pieces)).toEqual(['6月30日前完成', '二、整改']);
});

test('cells of a table are divided, also one that fills its column', () => {
  const pieces = [
    piece('任务', 40, 700),
    piece('责任单位', 165, 700),
    piece('检查全部加油站油罐车', 60, 680),
    piece('镇应急办', 165, 680),
  ];
  expect(linesOfPage(pieces)).toEqual(['任务\t责任单位', '检查全部加油站油罐车\t镇应急办']);
});

test('the words of a page are read', async () => {
  expect(await readPdf(pdfFile(words('a page with words enough')))).toBe('a page with words enough');
});

test.each([
  ['a scan', pdfFile(PICTURE), 'document_scanned', /第 1 页（共 1 页）是扫描图片.*文字识别/],
  ['a scan with its page number', pdfFile(`${PICTURE} ${words('- 1 -')}`), 'document_scanned', /第 1 页/],
  ['a file cut off', pdfFile(words('x')).slice(0, 300), 'document_damaged', /结尾缺失.*重新下载/],
  ['rubbish', new TextEncoder().encode('%PDF-1.7 rubbish %%EOF'), 'document_damaged', /已损坏/],
])('%s is refused', async (_, bytes, code, detail) => {
  await expect(readPdf(bytes)).rejects.toMatchObject({ code, detail: expect.stringMatching(detail) });
});

test('a picture beside words is no scan', async () => {
  expect(await readPdf(pdfFile(`${PICTURE} ${words('a page with words enough')}`))).toBe('a page with words enough');
});
