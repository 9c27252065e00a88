import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import {
  accountBody,
  accountChange,
  type AccountBody,
  type AccountChange,
  type AccountView,
  type AccountWithPassword,
} from '../../../../libs/contracts/http/account.ts';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { AccountService } from './account.service.ts';

@Roles('administrator')
@Controller('api/v1/accounts')
export class AccountController {
  constructor(@Inject(AccountService) private readonly accounts: AccountService) {}

  /** An office has dozens of accounts, never thousands: one page holds them all. */
  @Roles('administrator', 'auditor')
  @Get()
  async list(): Promise<Page<AccountView>> {
    const items = await this.accounts.list();
    return { items, nextCursor: null, total: items.length };
  }

  @WithoutStoredAnswer()
  @Post()
  create(
    @Body({ schema: accountBody }) body: AccountBody,
    @CurrentAccount() account: SignedIn,
  ): Promise<AccountWithPassword> {
    return this.accounts.create(body, account);
  }

  @Patch(':id')
  change(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: accountChange }) body: AccountChange,
    @CurrentAccount() account: SignedIn,
  ): Promise<AccountView> {
    return this.accounts.change(id, body, account);
  }

  @WithoutStoredAnswer()
  @Post(':id/password')
  @HttpCode(200)
  resetPassword(
    @Param('id', { schema: idParam }) id: string,
    @CurrentAccount() account: SignedIn,
  ): Promise<AccountWithPassword> {
    return this.accounts.resetPassword(id, account);
  }

  @Post(':id/disable')
  @HttpCode(200)
  disable(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<AccountView> {
    return this.accounts.disable(id, account);
  }

  @Post(':id/enable')
  @HttpCode(200)
  enable(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<AccountView> {
    return this.accounts.enable(id, account);
  }

  @Post(':id/unlock')
  @HttpCode(200)
  unlock(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<AccountView> {
    return this.accounts.unlock(id, account);
  }
}
