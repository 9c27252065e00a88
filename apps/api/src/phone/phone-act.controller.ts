import {
  Body,
  Controller,
  Inject,
  Param,
  Post,
  Res,
  UploadedFiles,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { AttachmentService, type UploadedPhoto } from '../attachment/attachment.service.ts';
import { UploadInterceptor } from '../attachment/upload.interceptor.ts';
import { Public } from '../auth/route-access.ts';
import { sendPage } from '../page/page.ts';
import type { PhoneLink } from './phone-link.ts';
import { PhoneActs } from './phone.acts.ts';
import { PhoneFilter } from './phone.filter.ts';
import { Link, PhoneGuard } from './phone.guard.ts';

/** What a link does, each once: the form carries the id of its act. Ends at a receipt. */
@Public()
@UseGuards(PhoneGuard)
@UseFilters(PhoneFilter)
@Controller('t/:code')
export class PhoneActController {
  constructor(
    @Inject(PhoneActs) private readonly acts: PhoneActs,
    @Inject(AttachmentService) private readonly attachments: AttachmentService,
  ) {}

  @UseInterceptors(UploadInterceptor, FilesInterceptor('photos'))
  @Post(':act')
  async act(
    @Link() link: PhoneLink,
    @Param('act') name: string,
    @Body() body: Readonly<Record<string, unknown>> | undefined,
    @UploadedFiles() uploads: UploadedPhoto[] | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const photos = uploads ?? [];
    try {
      const result = await this.acts.act(link, name, body ?? {}, photos);
      if ('receipt' in result) response.set('Cache-Control', 'no-store').redirect(303, result.receipt);
      else sendPage(response, result.status, result.page);
    } finally {
      await this.attachments.forget(photos);
    }
  }
}
