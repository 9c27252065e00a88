import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { hasForeignContent } from './foreign-content.ts';
import { PHOTO_MAX_BYTES, PhotoRefusal } from './photo.refusal.ts';

/** Longest side of the copy that is shown, in pixels. */
const SHOWN_PIXELS = 1600;
/** Above any phone's camera; a small file that unfolds into more is a trap. */
const MAX_PIXELS = 120_000_000;

export interface Photo {
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  originalSha256: string;
  /** Re-encoded JPEG: upright, at most 1600 pixels, without place, camera or anything else the file carried. */
  shown: Buffer;
  shownSha256: string;
}

/**
 * Examines a photo and makes the copy that is shown. Refuses `photo_empty`, `photo_too_large`, `photo_too_detailed`,
 * `photo_type`, `photo_fake`, `photo_broken`.
 */
export async function examinePhoto(bytes: Buffer, name: string): Promise<Photo> {
  if (bytes.length === 0) throw new PhotoRefusal('photo_empty', name);
  if (bytes.length > PHOTO_MAX_BYTES) throw new PhotoRefusal('photo_too_large', name);
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) throw new PhotoRefusal('photo_type', name);
  if (hasForeignContent(bytes)) throw new PhotoRefusal('photo_fake', name);
  await refuseByPixels(bytes, name);
  const { shown, width, height } = await reencode(bytes, name);
  return { mediaType, width, height, originalSha256: sha256(bytes), shown, shownSha256: sha256(shown) };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function mediaTypeOf(bytes: Buffer): Photo['mediaType'] | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  return null;
}

/** By the header alone, before a pixel is unfolded; a header nobody can read is a broken file. */
async function refuseByPixels(bytes: Buffer, name: string): Promise<void> {
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (size === null) throw new PhotoRefusal('photo_broken', name);
  if (size.width * size.height > MAX_PIXELS) throw new PhotoRefusal('photo_too_detailed', name);
}

/** Decodes every pixel, so that a truncated file is found; width and height are those of the upright original. */
async function reencode(bytes: Buffer, name: string): Promise<{ shown: Buffer; width: number; height: number }> {
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS });
    const { width, height, orientation = 1 } = await image.metadata();
    const shown = await image
      .rotate()
      .resize({ width: SHOWN_PIXELS, height: SHOWN_PIXELS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer();
    return orientation >= 5 ? { shown, width: height, height: width } : { shown, width, height };
  } catch (error) {
    // The decoder's words are for programmers; to the sender the file simply does not open.
    if (error instanceof Error) throw new PhotoRefusal('photo_broken', name);
    throw error;
  }
}
