import { readFile, rm } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FileStore } from '../../../../libs/evidence/file-store.ts';
import { PHOTOS_MAX, tooManyPhotos } from '../../../../libs/evidence/photo.refusal.ts';
import { examinePhoto, type Photo } from '../../../../libs/evidence/photo.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { AttachmentEntity } from '../../../../libs/persistence/entities/attachment.entity.ts';
import { derivedUuid } from '../case/derived-uuid.ts';
import { lockForKeeping } from './unused-files.ts';

/** A photo of a multipart form, on disk until it has been looked at. */
export interface UploadedPhoto {
  originalname: string;
  path: string;
  /** Bytes. */
  size: number;
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
    const photos: Examined[] = [];
    for (const upload of uploads) photos.push(await examine(upload));
    if (photos.length === 0) return [];
    const createdAt = await this.clock.now(this.dataSource.manager);
    const rows = photos.map(({ photo, fileName, bytes }, index) => {
      const { shown: _shown, ...facts } = photo;
      const id = derivedUuid(caseId, actId, String(index), photo.originalSha256);
      return { id, caseId, fileName, bytes, ...facts, commandId: null, createdAt };
    });
    const ids = rows.map(({ id }) => id);
    await this.dataSource.transaction(async (manager) => {
      await lockForKeeping(manager);
      for (const { photo, path } of photos) {
        await this.files.keep(photo.originalSha256, await readFile(path));
        await this.files.keep(photo.shownSha256, photo.shown);
      }
      await manager.createQueryBuilder().insert().into(AttachmentEntity).values(rows).orIgnore().execute();
      // Photos handed in once more are as good as new: they must not be swept before their act arrives.
      const again = 'update attachment set created_at = $2 where id = any($1::uuid[]) and command_id is null';
      await manager.query(again, [ids, createdAt]);
    });
    return ids;
  }

  /** The form's temporary files are of no use once it has been answered. */
  async forget(uploads: readonly UploadedPhoto[]): Promise<void> {
    await Promise.all(uploads.map(({ path }) => rm(path, { force: true })));
  }
}

interface Examined {
  photo: Photo;
  fileName: string;
  bytes: number;
  /** Where the original lies; nine of them in memory at once would be too much. */
  path: string;
}

async function examine(upload: UploadedPhoto): Promise<Examined> {
  const bytes = await readFile(upload.path);
  const fileName = nameOf(upload);
  return { photo: await examinePhoto(bytes, fileName), fileName, bytes: bytes.length, path: upload.path };
}

/** Chinese names arrive as Latin-1; the form's own limit keeps them short. */
const nameOf = ({ originalname }: UploadedPhoto): string =>
  Buffer.from(originalname, 'latin1').toString('utf8').slice(-100) || '照片';
