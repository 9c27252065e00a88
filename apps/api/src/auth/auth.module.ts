import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AuditorReadInterceptor } from './auditor-read.interceptor.ts';
import { AuthGuard } from './auth.guard.ts';
import { FirstAdministrator } from './first-administrator.ts';
import { OwnAccountService } from './own-account.service.ts';
import { RouteAccessCheck } from './route-access.check.ts';
import { SessionController } from './session.controller.ts';
import { SignInAttempts } from './sign-in.attempts.ts';
import { SignInReader } from './sign-in.reader.ts';
import { SignInService } from './sign-in.service.ts';
import { StandingSignIns } from './standing-sign-ins.ts';
import { TotpSecrets } from './totp-secrets.ts';

@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController],
  providers: [
    SignInReader,
    StandingSignIns,
    SignInService,
    SignInAttempts,
    OwnAccountService,
    TotpSecrets,
    FirstAdministrator,
    RouteAccessCheck,
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_INTERCEPTOR, useClass: AuditorReadInterceptor },
  ],
  exports: [StandingSignIns],
})
export class AuthModule {}
