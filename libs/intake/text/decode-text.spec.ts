import { decodeText } from './decode-text.ts';

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
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x91, 0x4e), /UTF-16.*UTF-8/],
    ['Big5', BIG5, /GB18030.*UTF-8/],
    ['broken UTF-8', utf8(CHINESE.repeat(9)).slice(0, -1), /乱码/],
  ])('%s', (_, bytes, message) => {
    const refusal = { code: 'unknown_encoding', detail: expect.stringMatching(message) };
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining(refusal));
  });
});
