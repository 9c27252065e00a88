import { Module } from '@nestjs/common';
import { AccountModule } from './account/account.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import { DatabaseModule } from './database/database.module.ts';
import { HealthModule } from './health/health.module.ts';
import { HttpModule } from './http/http.module.ts';

@Module({ imports: [DatabaseModule, HttpModule, AuthModule, HealthModule, AccountModule] })
export class AppModule {}
