import sharp from 'sharp';
import type { Photo } from './phone-pages.ts';

/** A picture as a phone takes it. */
export async function photo(name: string): Promise<Photo> {
  const ground = { width: 1600, height: 1200, channels: 3 as const, background: { r: 96, g: 140, b: 92 } };
  const buffer = await sharp({ create: ground }).jpeg({ quality: 85 }).toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}
