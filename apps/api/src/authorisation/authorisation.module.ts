import { Module } from '@nestjs/common';
import { AuthorisationController } from './authorisation.controller.ts';
import { AuthorisationService } from './authorisation.service.ts';

@Module({ controllers: [AuthorisationController], providers: [AuthorisationService] })
export class AuthorisationModule {}
