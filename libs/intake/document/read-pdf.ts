import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';
import { damaged, encrypted, tooLarge } from './document.refusal.ts';
import { linesOfPage, type PdfPiece } from './pdf-lines.ts';

/** The words of a page; a picture of a page has none to read. */
interface Page {
  readonly lines: readonly string[];
  readonly isPicture: boolean;
}

type PDFPageProxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

const MOST_PAGES = 500;
/** A page with fewer characters and no Chinese among them has no words but its number; a last page may hold a date and a seal. */
const FEWEST_CHARACTERS = 20;
const TAIL_BYTES = 2_048;

/**
 * The text of a PDF, line by line as printed, pages below each other. Refuses `document_damaged`, `document_encrypted`,
 * `document_too_large` and `document_scanned`.
 */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const tail = Buffer.from(bytes.subarray(-TAIL_BYTES)).toString('latin1');
  if (!tail.includes('%%EOF')) throw damaged('pdf', '文件不完整，结尾缺失');
  // Damaged pages surface as errors of many kinds.
  const pages = await readPages(bytes).catch((cause: unknown) => {
    throw cause instanceof NoticeRefusal ? cause : Object.assign(damaged('pdf', '页面已损坏'), { cause });
  });
  const scanned = pages.flatMap(({ isPicture }, index) => (isPicture ? [index + 1] : []));
  if (scanned.length > 0) throw scan(scanned, pages.length);
  return pages.flatMap(({ lines }) => lines).join('\n');
}

async function readPages(bytes: Uint8Array): Promise<Page[]> {
  // The reader takes the memory over, and the hash is still to be computed of it.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 }).catch(
    (cause: unknown) => {
      if ((cause as Error).name === 'PasswordException') throw encrypted('pdf');
      throw Object.assign(damaged('pdf', '文件已损坏'), { cause });
    },
  );
  if (document.numPages > MOST_PAGES) throw tooLarge(`有 ${document.numPages} 页`);
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOfPage(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
    const words = lines.join('');
    const isBare = words.length < FEWEST_CHARACTERS && !/[\u4e00-\u9fff]/.test(words);
    const isPicture = isBare && (await showsPicture(page));
    pages.push({ lines, isPicture });
    page.cleanup();
  }
  await document.destroy();
  return pages;
}

/** A blank page, or a last one with nothing but its number, is no scan. */
async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const pictures: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operation) => pictures.includes(operation));
}

function pieceOf(item: { str: string; transform: number[]; width: number; height: number }): PdfPiece {
  const [, , , , left = 0, base = 0] = item.transform;
  return { text: item.str, left, base, width: item.width, height: item.height };
}

const scan = (pages: readonly number[], of: number): NoticeRefusal =>
  new NoticeRefusal(
    'document_scanned',
    `PDF 的第 ${pages.slice(0, 10).join('、')}${pages.length > 10 ? ' 等' : ''} 页（共 ${of} 页）是扫描图片，没有文字；请用 WPS 或扫描软件做文字识别，核对后存为 Word（.docx）或纯文本（.txt）再导入`,
  );
