import { Module } from '@nestjs/common';
import { NotificationSettingsService } from './notification-settings.service.ts';
import { SettingsController } from './settings.controller.ts';

@Module({ controllers: [SettingsController], providers: [NotificationSettingsService] })
export class SettingsModule {}
