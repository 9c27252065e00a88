import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

/** A file of a multipart form, as multer gives it (kept in memory). */
export interface UploadedBytes {
  originalname: string;
  buffer: Buffer;
}

/** The form's one file under the field `file`; its Chinese name arrives as Latin-1 and is set right. Refuses a form without it. */
export function requireFile(file: UploadedBytes | undefined): { name: string; bytes: Buffer } {
  if (!file)
    throw new Refusal('invalid', 'file_missing', '没有收到文件。请用 multipart/form-data 提交，字段名为 file。');
  return { name: Buffer.from(file.originalname, 'latin1').toString('utf8'), bytes: file.buffer };
}
