import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import {
  notificationQuery,
  type NotificationDetail,
  type NotificationQuery,
  type NotificationView,
} from '../../../../libs/contracts/http/notification.ts';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { NotificationReader } from './notification.reader.ts';

@Controller('api/v1/notifications')
export class NotificationController {
  constructor(@Inject(NotificationReader) private readonly notifications: NotificationReader) {}

  @Get()
  list(
    @Query({ schema: notificationQuery }) query: NotificationQuery,
    @CurrentAccount() account: SignedIn,
  ): Promise<Page<NotificationView>> {
    return this.notifications.list(query, account);
  }

  @Get(':id')
  detail(
    @Param('id', { schema: idParam }) id: string,
    @CurrentAccount() account: SignedIn,
  ): Promise<NotificationDetail> {
    return this.notifications.detail(id, account);
  }
}
