import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Req,
  Res,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import {
  applyAmendment,
  decideAmendment,
  discardAmendment,
  type AmendmentDetail,
  type AmendmentSummary,
  type ApplyAmendment,
  type DecideAmendment,
  type DiscardAmendment,
} from '../../../../libs/contracts/http/notice-amendment.ts';
import { NOTICE_MAX_BYTES } from '../../../../libs/contracts/http/notice.ts';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { channelOf } from '../case/channel-of.ts';
import { UploadIdempotencyInterceptor, WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import type { UploadedBytes } from '../http/multipart.ts';
import { ApplyAmendmentService } from './apply-amendment.service.ts';
import { DecideAmendmentService } from './decide-amendment.service.ts';
import {
  NoticeBytesInterceptor,
  noticeFileName,
  NoticeSizeInterceptor,
  receiveNotice,
  sendNoticeFile,
  type NoticeFileName,
} from './notice-upload.ts';
import { ReadAmendmentService } from './read-amendment.service.ts';
import { UploadAmendmentService } from './upload-amendment.service.ts';

/** Corrected versions of an issued notice: upload, decide per change, apply. */
@Controller('api/v1/notices/:id/amendments')
@Roles('administrator', 'safety_office')
export class AmendmentController {
  constructor(
    private readonly uploads: UploadAmendmentService,
    private readonly reader: ReadAmendmentService,
    private readonly decisions: DecideAmendmentService,
    private readonly applier: ApplyAmendmentService,
  ) {}

  @Post()
  @UseInterceptors(
    NoticeSizeInterceptor,
    FileInterceptor('file', { limits: { fileSize: NOTICE_MAX_BYTES, files: 1 } }),
    NoticeBytesInterceptor,
    UploadIdempotencyInterceptor,
  )
  async upload(
    @Param('id', { schema: idParam }) id: string,
    @Req() request: Request,
    @UploadedFile() form: UploadedBytes | undefined,
    @Query({ schema: noticeFileName }) query: NoticeFileName,
    @CurrentAccount() account: SignedIn,
  ): Promise<AmendmentDetail> {
    const { name, bytes } = receiveNotice(request, form, query.fileName);
    return this.reader.detail(id, await this.uploads.upload(id, bytes, name, actorOf(account)));
  }

  @Get()
  @Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
  list(@Param('id', { schema: idParam }) id: string): Promise<AmendmentSummary[]> {
    return this.reader.list(id);
  }

  @Get(':amendmentId')
  @Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
  detail(
    @Param('id', { schema: idParam }) id: string,
    @Param('amendmentId', { schema: idParam }) amendmentId: string,
  ): Promise<AmendmentDetail> {
    return this.reader.detail(id, amendmentId);
  }

  @Get(':amendmentId/file')
  @Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
  async file(
    @Param('id', { schema: idParam }) id: string,
    @Param('amendmentId', { schema: idParam }) amendmentId: string,
    @Res() response: Response,
  ): Promise<void> {
    sendNoticeFile(response, await this.reader.file(id, amendmentId));
  }

  @Patch(':amendmentId')
  @WithoutStoredAnswer()
  async decide(
    @Param('id', { schema: idParam }) id: string,
    @Param('amendmentId', { schema: idParam }) amendmentId: string,
    @Body({ schema: decideAmendment }) body: DecideAmendment,
    @CurrentAccount() account: SignedIn,
  ): Promise<AmendmentDetail> {
    await this.decisions.decide(id, amendmentId, body, actorOf(account));
    return this.reader.detail(id, amendmentId);
  }

  @Post(':amendmentId/apply')
  @HttpCode(200)
  @WithoutStoredAnswer()
  async apply(
    @Param('id', { schema: idParam }) id: string,
    @Param('amendmentId', { schema: idParam }) amendmentId: string,
    @Body({ schema: applyAmendment }) { revision }: ApplyAmendment,
    @CurrentAccount() account: SignedIn,
  ): Promise<AmendmentDetail> {
    await this.applier.apply(id, amendmentId, revision, actorOf(account), channelOf(account));
    return this.reader.detail(id, amendmentId);
  }

  @Post(':amendmentId/retry')
  @HttpCode(200)
  @WithoutStoredAnswer()
  async retry(
    @Param('id', { schema: idParam }) id: string,
    @Param('amendmentId', { schema: idParam }) amendmentId: string,
    @CurrentAccount() account: SignedIn,
  ): Promise<AmendmentDetail> {
    await this.applier.retry(id, amendmentId, actorOf(account), channelOf(account));
    return this.reader.detail(id, amendmentId);
  }

  @Post(':amendmentId/discard')
  @HttpCode(200)
  @WithoutStoredAnswer()
  async discard(
    @Param('id', { schema: idParam }) id: string,
    @Param('amendmentId', { schema: idParam }) amendmentId: string,
    @Body({ schema: discardAmendment }) body: DiscardAmendment,
    @CurrentAccount() account: SignedIn,
  ): Promise<AmendmentDetail> {
    await this.decisions.discard(id, amendmentId, body, actorOf(account));
    return this.reader.detail(id, amendmentId);
  }
}
