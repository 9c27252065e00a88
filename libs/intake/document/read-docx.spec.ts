import { readDocx } from './read-docx.ts';
import { paragraph, table, wordFile } from './word-file.spec-support.ts';

test('paragraphs become lines, tabs and breaks stay', async () => {
  const mixed = '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>';
  expect(await readDocx(await wordFile([paragraph('云溪镇方案'), mixed, paragraph('')]))).toBe(
    '云溪镇方案\n甲\t乙\n丙\n',
  );
});

test('what was deleted under revision is no text, what was inserted is', async () => {
  const revised =
    '<w:p><w:r><w:t>6月</w:t></w:r><w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins><w:r><w:t>20</w:t></w:r></w:ins><w:r><w:t>日前</w:t></w:r></w:p>';
  expect(await readDocx(await wordFile([revised]))).toBe('6月20日前');
});

test('numbers that Word counts itself are written out, bullets are not', async () => {
  const body = [
    { text: '摸底', list: 1 },
    { text: '矿山', list: 1, level: 1 },
    { text: '登记', list: 1, level: 2 },
    { text: '复核', list: 1, level: 2 },
    { text: '工贸', list: 1, level: 1 },
    { text: '登记', list: 1, level: 2 },
    { text: '整治', list: 1 },
    { text: '要点', list: 2 },
    { text: '总结', list: 3 },
    { text: '上报', list: 3 },
  ];
  const lines = (await readDocx(await wordFile(body.map(paragraph)))).split('\n');
  expect(lines).toEqual([
    '一、摸底',
    '（一）矿山',
    '1.登记',
    '2.复核',
    '（二）工贸',
    '1.登记',
    '二、整治',
    '要点',
    '一、总结',
    '二、上报',
  ]);
});

test('a style numbers its paragraphs, also through the style it is based on', async () => {
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>';
  const styled = (id: string, text: string): string =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const bytes = await wordFile([styled('A', '甲'), styled('B', '乙')], { 'word/styles.xml': styles });
  expect(await readDocx(bytes)).toBe('一、甲\n二、乙');
});

test.each([
  ['that names it', '<w:styleLink w:val="L"/>'],
  ['its own number names', ''],
])('a list that only names a list style counts with the definition %s', async (_, styleLink) => {
  const xml = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>';
  const bytes = await wordFile([paragraph({ text: '摸底', list: 1 }), paragraph({ text: '整治', list: 2 })], {
    'word/numbering.xml': `<w:numbering ${xml}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:abstractNum w:abstractNumId="1">${styleLink}${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/styles.xml': `<w:styles ${xml}><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`,
  });
  expect(await readDocx(bytes)).toBe('一、摸底\n二、整治');
});

test('a list style nobody defines prints no number', async () => {
  const bytes = await wordFile([paragraph({ text: '摸底', list: 1 })], {
    'word/numbering.xml':
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  });
  expect(await readDocx(bytes)).toBe('摸底');
});

test('rows of a table become lines with bars, merged cells stand in every row', async () => {
  const rows = [
    ['序号', '工作任务', '责任单位'],
    ['1', '检查液化气站', '镇应急办'],
    ['2', '检查加油站', '^'],
  ];
  expect((await readDocx(await wordFile([table(rows)]))).split('\n')).toEqual([
    '| 序号 | 工作任务 | 责任单位 |',
    '| 1 | 检查液化气站 | 镇应急办 |',
    '| 2 | 检查加油站 | 镇应急办 |',
  ]);
});

test('a table of one column only frames its paragraphs', async () => {
  expect(await readDocx(await wordFile([table([['云溪镇文件'], ['一、摸底']])]))).toBe('云溪镇文件\n一、摸底');
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

test.each([
  [
    'external entities',
    { 'word/document.xml': `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}/>` },
    'document_has_entities',
  ],
  ['macros', { 'word/vbaProject.bin': 'x' }, 'document_has_macros'],
  ['words that unpack without end', { 'word/footnotes.xml': ' '.repeat(65 * 1024 * 1024) }, 'document_too_large'],
  ['no words', { 'word/document.xml': 'no markup at all' }, 'document_damaged'],
])('a file with %s is refused', async (_, parts, code) => {
  const bytes = await wordFile([paragraph('一、检查')], parts);
  await expect(readDocx(bytes)).rejects.toMatchObject({ code });
});

test('a file cut off is refused', async () => {
  const bytes = await wordFile([paragraph('一、检查')]);
  await expect(readDocx(bytes.slice(0, -40))).rejects.toMatchObject({ code: 'document_damaged' });
});

test('a directory that declares less than it unpacks is not believed', async () => {
  const bytes = await wordFile([paragraph('一、检查')], { 'word/footnotes.xml': ' '.repeat(70 * 1024 * 1024) });
  const lying = Buffer.from(bytes);
  for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 1)) {
    if (lying.readUInt32LE(at + 24) > 1_000_000) lying.writeUInt32LE(100, at + 24);
  }
  await expect(readDocx(lying)).rejects.toMatchObject({ code: 'document_damaged' });
});
