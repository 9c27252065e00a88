import { Refusal } from '../domain/refusal/refusal.ts';

/** Largest photo accepted, in bytes. */
export const PHOTO_MAX_BYTES = 10 * 1024 * 1024;
/** Photos one act may carry. */
export const PHOTOS_MAX = 9;

/** A photo that is not kept; names the file and the remedy. */
export class PhotoRefusal extends Refusal {
  constructor(code: keyof typeof MESSAGES, name: string) {
    const message = MESSAGES[code];
    const kind = code === 'photo_too_large' ? 'too_large' : 'invalid';
    super(kind, code, `照片“${name}”${message}`, [{ path: 'photos', value: name, message }]);
    this.name = 'PhotoRefusal';
  }
}

const MESSAGES = {
  photo_empty: '是空文件，请重新选择。',
  photo_too_large: `超过 ${PHOTO_MAX_BYTES / 1024 / 1024} MB，请用手机相册压缩后再传。`,
  photo_type: '不是 JPEG 或 PNG 照片，请直接拍照，或从相册选择照片。',
  photo_too_detailed: '的像素太多（超过 1.2 亿），请用手机相册缩小后再传。',
  photo_fake: '里面夹带了别的文件，不能接收。请重新拍照上传。',
  photo_broken: '不完整或已损坏，打不开。请重新拍照或重新选择后上传。',
} as const;

export const tooManyPhotos = (count: number): Refusal =>
  new Refusal('invalid', 'photos_too_many', `一次最多 ${PHOTOS_MAX} 张照片，这次有 ${count} 张。请分几次报送。`, [
    { path: 'photos', message: `最多 ${PHOTOS_MAX} 张` },
  ]);
