import { HttpException } from '@nestjs/common';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { PHOTO_MAX_BYTES, PHOTOS_MAX } from '../../../../libs/evidence/photo.refusal.ts';

/** What the form's reader itself refused, in the product's words; anything else as it is. */
export function uploadRefusalOf(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  const megabytes = PHOTO_MAX_BYTES / 1024 / 1024;
  switch (error.getStatus()) {
    case 413:
      return new Refusal('too_large', 'photo_too_large', `有照片超过 ${megabytes} MB，没有提交。请压缩后再传。`);
    case 400:
      return new Refusal(
        'invalid',
        'photos_invalid',
        `照片没有收到：一次最多 ${PHOTOS_MAX} 张，字段名应为 photos。请重新选择后提交。`,
      );
    default:
      return error;
  }
}
