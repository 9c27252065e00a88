import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  letterQuery,
  letterRegisterQuery,
  type LetterDetail,
  type LetterQuery,
  type LetterRegisterQuery,
  type LetterSeries,
  type LetterSummary,
} from '../../../../libs/contracts/http/letter.ts';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { sendPage } from '../page/page.ts';
import { letterPage } from './letter.page.ts';
import { LetterReader } from './letter.reader.ts';

@Controller('api/v1/letters')
export class LetterController {
  constructor(@Inject(LetterReader) private readonly letters: LetterReader) {}

  @Get()
  list(
    @Query({ schema: letterQuery }) query: LetterQuery,
    @CurrentAccount() account: SignedIn,
  ): Promise<Page<LetterSummary>> {
    return this.letters.list(query, account);
  }

  @Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
  @Get('register')
  async register(@Query({ schema: letterRegisterQuery }) query: LetterRegisterQuery): Promise<Page<LetterSeries>> {
    const items = await this.letters.register(query);
    return { items, nextCursor: null, total: items.length };
  }

  @Get(':id')
  detail(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<LetterDetail> {
    return this.letters.detail(id, account);
  }

  @Get(':id/print')
  async print(
    @Param('id', { schema: idParam }) id: string,
    @CurrentAccount() account: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    sendPage(response, 200, letterPage(await this.letters.detail(id, account)));
  }
}
