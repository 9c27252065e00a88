import { readFile, rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore } from '../../../../libs/evidence/file-store.ts';
import { PHOTOS_MAX, tooManyPhotos } from '../../../../libs/evidence/photo.refusal.ts';
import { examinePhoto } from '../../../../libs/evidence/photo.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { AttachmentEntity } from '../../../../libs/persistence/entities/attachment.entity.ts';
import { derivedUuid } from '../case/derived-uuid.ts';

/** A photo of a multipart form, on disk until it has been looked at. */
export interface UploadedPhoto {
  originalname: string;
  path: string;
}

/** Takes photos in: examined, both copies on disk, then their rows; an act ties them to itself when it is recorded. */
@Injectable()
export class AttachmentService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /**
   * Ids of the photos; the same photos under the same `actId` keep their ids, so that a repeated submission is the same
   * act. All are examined before one is kept. Refuses `photos_too_many` and what a photo is refused for.
   */
  async keep(caseId: string, actId: string, uploads: readonly UploadedPhoto[]): Promise<string[]> {
    if (uploads.length > PHOTOS_MAX) throw tooManyPhotos(uploads.length);
    const rows: Omit<AttachmentEntity, 'createdAt' | 'commandId'>[] = [];
    for (const [index, upload] of uploads.entries()) {
      const bytes = await readFile(upload.path);
      const fileName = nameOf(upload);
      const { shown, ...photo } = await examinePhoto(bytes, fileName);
      await this.files.keep(photo.originalSha256, bytes);
      await this.files.keep(photo.shownSha256, shown);
      const id = derivedUuid(caseId, actId, String(index), photo.originalSha256);
      rows.push({ id, caseId, fileName, bytes: bytes.length, ...photo });
    }
    if (rows.length === 0) return [];
    const createdAt = await this.clock.now(this.dataSource.manager);
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(AttachmentEntity)
      .values(rows.map((row) => ({ ...row, commandId: null, createdAt })))
      .orIgnore()
      .execute();
    return rows.map(({ id }) => id);
  }

  /** The form's temporary files are of no use once it has been answered. */
  async forget(uploads: readonly UploadedPhoto[]): Promise<void> {
    await Promise.all(uploads.map(({ path }) => rm(path, { force: true })));
  }
}

/** Chinese names arrive as Latin-1; the form's own limit keeps them short. */
const nameOf = ({ originalname }: UploadedPhoto): string =>
  Buffer.from(originalname, 'latin1').toString('utf8').slice(-100) || '照片';
