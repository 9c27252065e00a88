import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { tokenBody, type NewToken, type TokenBody, type TokenView } from '../../../../libs/contracts/http/account.ts';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { TokenService } from './token.service.ts';

@Roles('administrator', 'safety_office', 'leader', 'unit', 'duty_desk')
@Controller('api/v1/tokens')
export class TokenController {
  constructor(@Inject(TokenService) private readonly tokens: TokenService) {}

  @Get()
  async list(@CurrentAccount() account: SignedIn): Promise<Page<TokenView>> {
    const items = await this.tokens.list(account);
    return { items, nextCursor: null, total: items.length };
  }

  @WithoutStoredAnswer()
  @Post()
  create(@Body({ schema: tokenBody }) body: TokenBody, @CurrentAccount() account: SignedIn): Promise<NewToken> {
    return this.tokens.create(body, account);
  }

  @Delete(':id')
  revoke(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<TokenView> {
    return this.tokens.revoke(id, account);
  }
}
