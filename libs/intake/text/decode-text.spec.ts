import { MOST_BYTES, decodeText } from './decode-text.ts';

const CHINESE = '云溪镇冬春安全生产工作方案，开展检查。';
/** The same text as GB18030 bytes. */
const GB = Uint8Array.from(
  Buffer.from('d4c6cfaad5f2b6acb4bab0b2c8abc9fab2fab9a4d7f7b7bdb0b8a3acbfaad5b9bcecb2e9a1a3', 'hex'),
);
const BIG5 = Uint8Array.from(Buffer.from('a6e6acccc2eda5cdb2a3a6775ea5fea4bda7b40aa4a4a4e5c1c1c5e9a6724a', 'hex'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['UTF-8', utf8(CHINESE), 'utf-8'],
  ['UTF-8 with byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(CHINESE)), 'utf-8'],
  ['GB18030', GB, 'gb18030'],
])('%s is decoded', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: CHINESE, encoding });
});

describe('refused with what, where and the remedy', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'empty_file', /0 字节.*重新/],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), 'file_too_large', /50\.0 MB.*10 MB.*另存/],
    ['a byte above the limit', new Uint8Array(MOST_BYTES + 1).fill(0x31), 'file_too_large', /10 MB/],
    ['a Word file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'binary_file', /Word.*文件开头.*另存/],
    ['a PDF', utf8('%PDF-1.7 text'), 'binary_file', /PDF.*WPS.*文字识别/],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'binary_file', /xls.*另存为纯文本/],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'binary_file', /图片识别成文字/],
    ['a zero byte', Uint8Array.of(...utf8(CHINESE), 0, 1), 'binary_file', /第 \d+ 字节/],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x91, 0x4e), 'unknown_encoding', /UTF-16.*UTF-8/],
    ['Big5', BIG5, 'unknown_encoding', /GB18030.*UTF-8/],
    ['broken UTF-8', utf8(CHINESE.repeat(9)).slice(0, -1), 'unknown_encoding', /乱码/],
    ['blanks', utf8(' \n\t\u3000——\n'), 'no_text', /空白/],
  ])('%s', (_, bytes, code, message) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code, detail: expect.stringMatching(message) }));
  });
});

test('a file of exactly the limit is read', () => {
  expect(decodeText(new Uint8Array(MOST_BYTES).fill(0x31)).text).toHaveLength(MOST_BYTES);
});
