import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.ts';
import { AccountService } from './account.service.ts';
import { TokenController } from './token.controller.ts';
import { TokenService } from './token.service.ts';

@Module({ controllers: [AccountController, TokenController], providers: [AccountService, TokenService] })
export class AccountModule {}
