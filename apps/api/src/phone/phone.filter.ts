import { Catch, HttpException, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { markup } from '../page/markup.ts';
import { sendPage, type PageParts } from '../page/page.ts';
import { deadLinkPage, faultPage, tooManyGuessesPage } from './closed-door.page.ts';
import { OfficeContactReader } from './office-contact.ts';
import { phonePage, type OfficeContact } from './phone-frame.ts';
import { DeadLink, TooManyGuesses } from './phone-link.ts';
import { NoSuchPage } from './phone.pages.ts';

/** Every "no" of a phone page is a page in plain words, never a document for programs. */
@Catch()
export class PhoneFilter implements ExceptionFilter {
  private readonly logger = new Logger('Phone');

  constructor(@Inject(OfficeContactReader) private readonly offices: OfficeContactReader) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const office = await this.offices.read().catch(() => ({ name: '安办', phone: null }));
    const { status, page } = pageOf(error, office);
    if (status === 500) this.logger.error({ err: error, requestId: String(request.id ?? '') }, 'unexpected error');
    if (status === 429) response.setHeader('Retry-After', '600');
    sendPage(response, status, page);
  }
}

function pageOf(error: unknown, office: OfficeContact): { status: number; page: PageParts } {
  if (error instanceof TooManyGuesses) return { status: 429, page: tooManyGuessesPage(office, error.minutes) };
  if (error instanceof DeadLink || error instanceof NoSuchPage || isNotFound(error)) {
    return { status: 404, page: deadLinkPage(office) };
  }
  if (!(error instanceof Refusal)) return { status: 500, page: faultPage(office) };
  const content = markup`<section class="alert" role="alert"><h1>没有提交成功</h1><p>${error.detail}</p>
<p class="quiet">请用浏览器的“返回”回到刚才的页面，改正后再提交。</p></section>`;
  return { status: error.kind === 'too_large' ? 413 : 400, page: phonePage('没有提交成功', office, content) };
}

const isNotFound = (error: unknown): boolean => error instanceof HttpException && error.getStatus() === 404;
