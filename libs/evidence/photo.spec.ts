import sharp from 'sharp';
import { PHOTO_MAX_BYTES, PhotoRefusal } from './photo.refusal.ts';
import { examinePhoto } from './photo.ts';

const picture = (width = 2400, height = 1800) =>
  sharp({ create: { width, height, channels: 3, background: '#3a6ea5' } });
const jpeg = (): Promise<Buffer> => picture().jpeg().toBuffer();

async function refusalOf(bytes: Buffer): Promise<PhotoRefusal> {
  try {
    await examinePhoto(bytes, '现场.jpg');
  } catch (error) {
    if (error instanceof PhotoRefusal) return error;
    throw error;
  }
  throw new Error('the photo was kept');
}

const zipEnd = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
const intoComment = (photo: Buffer, text: string): Buffer => {
  const comment = Buffer.from(text);
  const head = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 0xff]);
  return Buffer.concat([photo.subarray(0, 2), head, comment, photo.subarray(2)]);
};

test('the shown copy is upright, at most 1600 pixels, and says nothing about place or camera', async () => {
  const original = await picture()
    .withExif({ IFD0: { Model: 'Phone X' }, IFD3: { GPSLatitude: '31/1 0/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const photo = await examinePhoto(original, '现场.jpg');
  expect(photo).toMatchObject({ mediaType: 'image/jpeg', width: 1800, height: 2400 });
  const shown = await sharp(photo.shown).metadata();
  expect(shown).toMatchObject({ format: 'jpeg', width: 1200, height: 1600 });
  expect([shown.exif, shown.orientation]).toEqual([undefined, undefined]);
});

test('a small PNG is taken and not enlarged', async () => {
  const photo = await examinePhoto(await picture(40, 30).png().toBuffer(), '截图.png');
  expect(photo).toMatchObject({ mediaType: 'image/png', width: 40, height: 30 });
});

test.each<[string, string, () => Promise<Buffer> | Buffer]>([
  ['a web page renamed .jpg', 'photo_type', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['an archive renamed .jpg', 'photo_type', () => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(64), zipEnd])],
  ['an empty file', 'photo_empty', () => Buffer.alloc(0)],
  ['a WebP renamed .jpg', 'photo_type', () => picture(20, 20).webp().toBuffer()],
  ['only the first bytes of a JPEG', 'photo_broken', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['a picture of 132 million pixels', 'photo_too_detailed', () => picture(12_000, 11_000).png().toBuffer()],
  ['a truncated JPEG', 'photo_broken', async () => (await noisy()).subarray(0, 9000)],
  ['a JPEG with an archive behind it', 'photo_fake', async () => Buffer.concat([await jpeg(), zipEnd])],
  [
    'a JPEG with a script in its comment',
    'photo_fake',
    async () => intoComment(await jpeg(), '<script>alert(1)</script>'),
  ],
  [
    'a JPEG with a PHP page in its comment',
    'photo_fake',
    async () => intoComment(await jpeg(), '<?php system($_GET[0]); ?>'),
  ],
  ['more bytes than allowed', 'photo_too_large', () => Buffer.alloc(PHOTO_MAX_BYTES + 1, 0xff)],
])('%s is refused as %s, in Chinese and by name', async (_what, code, make) => {
  const refusal = await refusalOf(await make());
  expect(refusal.code).toBe(code);
  expect(refusal.detail).toMatch(/^照片“现场\.jpg”.*请/);
});

test('a moving picture behind the photo, as phones write it, is no fake', async () => {
  const moving = Buffer.concat([await jpeg(), Buffer.from('\0\0\0\x18ftypmp42'), Buffer.alloc(500, 7)]);
  await expect(examinePhoto(moving, '现场.jpg')).resolves.toMatchObject({ mediaType: 'image/jpeg' });
});

/** A picture that does not compress to nothing, so that cutting it cuts pixels. */
function noisy(): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 300 * 200 * 3 }, (_, index) => (index * 7919) % 251));
  return sharp(noise, { raw: { width: 300, height: 200, channels: 3 } })
    .jpeg()
    .toBuffer();
}
