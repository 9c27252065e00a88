import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { notificationSettingsBody, type NotificationSettings } from '../../../../libs/contracts/http/settings.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { NotificationSettingsService } from './notification-settings.service.ts';

@Controller('api/v1/settings')
@Roles('administrator', 'safety_office', 'auditor')
export class SettingsController {
  constructor(@Inject(NotificationSettingsService) private readonly notifications: NotificationSettingsService) {}

  @Get('notification')
  read(): Promise<NotificationSettings> {
    return this.notifications.read();
  }

  @Put('notification')
  @Roles('administrator')
  change(
    @Body({ schema: notificationSettingsBody }) body: NotificationSettings,
    @CurrentAccount() account: SignedIn,
  ): Promise<NotificationSettings> {
    return this.notifications.change(body, actorOf(account));
  }
}
