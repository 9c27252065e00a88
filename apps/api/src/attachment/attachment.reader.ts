import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { FileStore } from '../../../../libs/evidence/file-store.ts';
import { AttachmentEntity } from '../../../../libs/persistence/entities/attachment.entity.ts';
import { CommandEntity } from '../../../../libs/persistence/entities/command.entity.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { CaseReader } from '../case/case.reader.ts';
import { photoUnits } from '../case/photo-scope.ts';

const EXAMINERS: readonly AccountRole[] = ['administrator', 'safety_office', 'auditor'];

/** Photos as they are shown, within the caller's cases. */
@Injectable()
export class AttachmentReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(CaseReader) private readonly cases: CaseReader,
  ) {}

  /** Refuses `attachment_not_found`, `original_forbidden`, `attachment_missing` (its file is gone: a finding for the audit). */
  async send(id: string, account: SignedIn, original: boolean, response: Response): Promise<void> {
    const photo = await this.dataSource.manager.findOneBy(AttachmentEntity, { id });
    if (photo === null) throw notFound();
    const { facts } = await this.cases.visible(photo.caseId, account).catch((error: unknown) => {
      throw error instanceof Refusal && error.kind === 'not_found' ? notFound() : error;
    });
    const units = photoUnits(account, facts);
    if (units !== null && !units.includes((await this.unitOfAct(photo)) ?? '')) throw notFound();
    if (original && !EXAMINERS.includes(account.role)) {
      throw new Refusal('forbidden', 'original_forbidden', '原件只供安办和审计核对，请查看展示件。');
    }
    const hash = original ? photo.originalSha256 : photo.shownSha256;
    if (!(await this.files.has(hash))) {
      throw new Refusal(
        'not_found',
        'attachment_missing',
        '照片文件不在存储目录里，请管理员从备份恢复，并做一次链校验。',
      );
    }
    response.set({
      'Content-Type': original ? photo.mediaType : 'image/jpeg',
      'Content-Disposition': `${original ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(photo.fileName)}`,
      'Cache-Control': 'private, max-age=86400, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    await pipeline(this.files.read(hash), response);
  }

  /** The unit whose act the photo came with; null while it belongs to none. */
  private async unitOfAct({ commandId }: AttachmentEntity): Promise<string | null> {
    if (commandId === null) return null;
    const act = await this.dataSource.manager.findOneBy(CommandEntity, { id: commandId });
    return act?.actorUnitId ?? null;
  }
}

const notFound = (): Refusal =>
  new Refusal('not_found', 'attachment_not_found', '没有这张照片，或不属于您单位的事项。请返回事项查看。');
