import { Module } from '@nestjs/common';
import { AccountModule } from './account/account.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { HealthModule } from './health/health.module.ts';
import { HttpModule } from './http/http.module.ts';
import { NoticeModule } from './notice/notice.module.ts';

@Module({ imports: [DatabaseModule, HttpModule, AuthModule, HealthModule, AccountModule, NoticeModule] })
export class AppModule {}
