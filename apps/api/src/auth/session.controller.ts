import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Config } from '../../../../libs/config/config.ts';
import {
  passwordBody,
  signInBody,
  totpBody,
  totpRemovalBody,
  type PasswordBody,
  type SessionAccount,
  type SignInBody,
  type TotpBody,
  type TotpOffer,
  type TotpRemovalBody,
} from '../../../../libs/contracts/http/session.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { giveCookie, takeCookie } from './cookie.ts';
import { refuseForeignOrigin } from './origin.ts';
import { OwnAccountService } from './own-account.service.ts';
import { CurrentAccount, OwnAccount, Public, Roles } from './route-access.ts';
import { SignInService } from './sign-in.service.ts';
import type { SignedIn } from './signed-in.ts';
import { TotpSecrets } from './totp-secrets.ts';

@Controller('api/v1/session')
export class SessionController {
  private readonly secure: boolean;

  constructor(
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(OwnAccountService) private readonly own: OwnAccountService,
    @Inject(TotpSecrets) private readonly totp: TotpSecrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
  }

  @Public()
  @Post()
  @HttpCode(200)
  async signIn(
    @Body({ schema: signInBody }) body: SignInBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionAccount> {
    refuseForeignOrigin(request, this.config.publicUrl);
    const { account, token } = await this.signIns.signIn(body, request.ip ?? '');
    giveCookie(response, token, this.secure);
    return viewOf(account);
  }

  @OwnAccount()
  @Get()
  me(@CurrentAccount() account: SignedIn): SessionAccount {
    return viewOf(account);
  }

  @OwnAccount()
  @Delete()
  @HttpCode(204)
  async signOut(@CurrentAccount() account: SignedIn, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (account.sessionHash) await this.signIns.signOut(account.sessionHash, account.id);
    takeCookie(response, this.secure);
  }

  @OwnAccount()
  @WithoutStoredAnswer()
  @Put('password')
  @HttpCode(204)
  async changePassword(
    @CurrentAccount() account: SignedIn,
    @Body({ schema: passwordBody }) body: PasswordBody,
  ): Promise<void> {
    await this.own.changePassword(account, body);
  }

  @Roles('administrator')
  @WithoutStoredAnswer()
  @Post('totp')
  @HttpCode(200)
  offerTotp(@CurrentAccount() account: SignedIn): TotpOffer {
    return this.totp.offer(account.username);
  }

  @Roles('administrator')
  @WithoutStoredAnswer()
  @Put('totp')
  @HttpCode(204)
  async confirmTotp(@CurrentAccount() account: SignedIn, @Body({ schema: totpBody }) body: TotpBody): Promise<void> {
    await this.own.confirmTotp(account, body);
  }

  @Roles('administrator')
  @WithoutStoredAnswer()
  @Post('totp/removal')
  @HttpCode(204)
  async removeTotp(
    @CurrentAccount() account: SignedIn,
    @Body({ schema: totpRemovalBody }) body: TotpRemovalBody,
  ): Promise<void> {
    await this.own.removeTotp(account, body.password);
  }
}

type Viewed = Pick<SignedIn, keyof SessionAccount>;

function viewOf({ id, username, displayName, role, unitId, mustChangePassword }: Viewed): SessionAccount {
  return { id, username, displayName, role, unitId, mustChangePassword };
}
