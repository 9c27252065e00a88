import sharp from 'sharp';

/** A photo as a phone takes it, in its smallest form. */
export const jpegPhoto = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#5a8' } })
    .jpeg()
    .toBuffer();
