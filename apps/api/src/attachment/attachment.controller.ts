import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param, Post, Query, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { z } from 'zod';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { CaseReader } from '../case/case.reader.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { AttachmentReader } from './attachment.reader.ts';
import { AttachmentService, type UploadedPhoto } from './attachment.service.ts';
import { UploadInterceptor } from './upload.interceptor.ts';

const shownQuery = z.strictObject({ original: z.literal('1').optional() });

@Controller('api/v1')
export class AttachmentController {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(AttachmentService) private readonly attachments: AttachmentService,
    @Inject(AttachmentReader) private readonly reader: AttachmentReader,
  ) {}

  /** Photos for an act that follows: its command names the ids. */
  @Roles('administrator', 'safety_office', 'unit')
  @WithoutStoredAnswer()
  @UseInterceptors(UploadInterceptor, FilesInterceptor('photos'))
  @Post('cases/:id/attachments')
  async hand(
    @Param('id', { schema: idParam }) id: string,
    @UploadedFiles() uploads: UploadedPhoto[] | undefined,
    @CurrentAccount() account: SignedIn,
  ): Promise<{ ids: string[] }> {
    // A body that is no form brings no list at all.
    const photos = uploads ?? [];
    try {
      await this.cases.visible(id, account);
      return { ids: await this.attachments.keep(id, randomUUID(), photos) };
    } finally {
      await this.attachments.forget(photos);
    }
  }

  /** The shown copy; the original, as it was handed in, for those who examine. */
  @Get('attachments/:id')
  async show(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: shownQuery }) { original }: z.infer<typeof shownQuery>,
    @CurrentAccount() account: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.reader.send(id, account, original === '1', response);
  }
}
