import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AuditorReadInterceptor } from './auditor-read.interceptor.ts';
import { AuthGuard } from './auth.guard.ts';
import { RouteAccessCheck } from './route-access.check.ts';
import { SignInReader } from './sign-in.reader.ts';

@Module({
  imports: [DiscoveryModule],
  providers: [
    SignInReader,
    RouteAccessCheck,
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: APP_INTERCEPTOR, useClass: AuditorReadInterceptor },
  ],
})
export class AuthModule {}
