import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
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
  deleteNotice,
  issueNotice,
  type DeleteNotice,
  type IssueNotice,
} from '../../../../libs/contracts/http/notice-edit.ts';
import {
  NOTICE_MAX_BYTES,
  noticeQuery,
  type NoticeDetail,
  type NoticeImported,
  type NoticeIssued,
  type NoticePage,
  type NoticeQuery,
  type NoticeSpelling,
} from '../../../../libs/contracts/http/notice.ts';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { channelOf } from '../case/channel-of.ts';
import { UploadIdempotencyInterceptor, WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import type { UploadedBytes } from '../http/multipart.ts';
import { DeleteDraftService } from './delete-draft.service.ts';
import { ImportNoticeService } from './import-notice.service.ts';
import { IssueNoticeService } from './issue-notice.service.ts';
import {
  NoticeBytesInterceptor,
  noticeFileName,
  NoticeSizeInterceptor,
  receiveNotice,
  sendNoticeFile,
  type NoticeFileName,
} from './notice-upload.ts';
import { ReadNoticeService } from './read-notice.service.ts';
import { UnitSpellingService } from './unit-spelling.service.ts';

@Controller('api/v1/notices')
@Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
export class NoticeController {
  constructor(
    private readonly importer: ImportNoticeService,
    private readonly reader: ReadNoticeService,
    private readonly spellings: UnitSpellingService,
    private readonly issuer: IssueNoticeService,
    private readonly drafts: DeleteDraftService,
  ) {}

  @Post()
  @Roles('administrator', 'safety_office')
  @UseInterceptors(
    NoticeSizeInterceptor,
    FileInterceptor('file', { limits: { fileSize: NOTICE_MAX_BYTES, files: 1 } }),
    NoticeBytesInterceptor,
    UploadIdempotencyInterceptor,
  )
  async import(
    @Req() request: Request,
    @UploadedFile() form: UploadedBytes | undefined,
    @Query({ schema: noticeFileName }) query: NoticeFileName,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeImported> {
    const { name, bytes } = receiveNotice(request, form, query.fileName);
    return this.importer.import(bytes, name, actorOf(account));
  }

  @Get()
  list(@Query({ schema: noticeQuery }) query: NoticeQuery): Promise<NoticePage> {
    return this.reader.list(query);
  }

  @Get(':id')
  detail(@Param('id', { schema: idParam }) id: string): Promise<NoticeDetail> {
    return this.reader.detail(id);
  }

  @Get(':id/file')
  async file(@Param('id', { schema: idParam }) id: string, @Res() response: Response): Promise<void> {
    sendNoticeFile(response, await this.reader.file(id));
  }

  @Get(':id/spellings')
  listSpellings(@Param('id', { schema: idParam }) id: string): Promise<NoticeSpelling[]> {
    return this.spellings.list(id);
  }

  @Get(':id/cases')
  issued(@Param('id', { schema: idParam }) id: string): Promise<NoticeIssued> {
    return this.reader.issued(id);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @WithoutStoredAnswer()
  @Roles('administrator', 'safety_office')
  issue(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: issueNotice }) order: IssueNotice,
    @CurrentAccount() account: SignedIn,
  ): Promise<NoticeIssued> {
    return this.issuer.issue(id, order, actorOf(account), channelOf(account));
  }

  @Delete(':id')
  @HttpCode(204)
  @Roles('administrator', 'safety_office')
  delete(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: deleteNotice }) { revision }: DeleteNotice,
    @CurrentAccount() account: SignedIn,
  ): Promise<void> {
    return this.drafts.delete(id, revision, actorOf(account));
  }
}
