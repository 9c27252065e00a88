import JSZip from 'jszip';

/** A paragraph's words, alone or numbered by a list and level of `NUMBERING`. */
export type Paragraph = string | { readonly text: string; readonly list: number; readonly level?: number };

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** List 1 counts 一、 and below it （一） and 1.; list 2 prints bullets; list 3 goes on with list 1's numbers, beginning anew. */
const NUMBERING = `${HEAD}<w:numbering ${W}>
<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '·')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>`;

export function paragraph(one: Paragraph): string {
  const { text, list = null, level: at = 0 } = typeof one === 'string' ? { text: one } : one;
  const properties =
    list === null ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Cells with `^` go on from the cell above; empty words make an empty cell. */
export function table(rows: readonly (readonly string[])[]): string {
  const isGoingOn = (row: number, column: number): boolean => rows[row]?.[column] === '^';
  const cell = (text: string, row: number, column: number): string => {
    const merge = isGoingOn(row, column)
      ? '<w:vMerge/>'
      : isGoingOn(row + 1, column)
        ? '<w:vMerge w:val="restart"/>'
        : '';
    return `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text === '^' ? '' : text)}</w:tc>`;
  };
  const line = (cells: readonly string[], row: number): string =>
    `<w:tr>${cells.map((text, column) => cell(text, row, column)).join('')}</w:tr>`;
  return `<w:tbl>${rows.map(line).join('')}</w:tbl>`;
}

/** A Word file of these paragraphs and tables; `extra` replaces or adds parts. */
export async function wordFile(
  body: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${PART}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${PART}.numbering+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/numbering.xml': NUMBERING,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body.join('')}</w:body></w:document>`,
    ...extra,
  };
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
