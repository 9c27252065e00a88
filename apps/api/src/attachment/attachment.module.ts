import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import type { Config } from '../../../../libs/config/config.ts';
import { FileStore } from '../../../../libs/evidence/file-store.ts';
import { PHOTO_MAX_BYTES, PHOTOS_MAX } from '../../../../libs/evidence/photo.refusal.ts';
import { CaseModule } from '../case/case.module.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { AttachmentController } from './attachment.controller.ts';
import { AttachmentReader } from './attachment.reader.ts';
import { AttachmentService } from './attachment.service.ts';
import { EvidenceSweep } from './evidence-sweep.ts';
import { UnusedFiles } from './unused-files.ts';
import { UploadQuota } from './upload-quota.ts';

/** Uploads wait on disk, for their owner alone, one more than allowed so that too many can be named as such. */
const uploads = MulterModule.registerAsync({
  inject: [CONFIG],
  useFactory: (config: Config) => {
    const dest = join(config.dataDir, 'uploads');
    mkdirSync(dest, { recursive: true, mode: 0o700 });
    return { dest, limits: { fileSize: PHOTO_MAX_BYTES, files: PHOTOS_MAX + 1, fields: 20, fieldSize: 20_000 } };
  },
});

/** Photos handed in with acts. */
@Module({
  imports: [CaseModule, uploads],
  controllers: [AttachmentController],
  providers: [
    AttachmentService,
    AttachmentReader,
    EvidenceSweep,
    UnusedFiles,
    UploadQuota,
    { provide: FileStore, useFactory: (config: Config) => new FileStore(config.dataDir), inject: [CONFIG] },
  ],
  exports: [AttachmentService, UnusedFiles, UploadQuota, FileStore, uploads],
})
export class AttachmentModule {}
