import { Module } from '@nestjs/common';
import { NotificationController } from './notification.controller.ts';
import { NotificationReader } from './notification.reader.ts';
import { ReceiptController } from './receipt.controller.ts';
import { ReceiptService } from './receipt.service.ts';

@Module({ controllers: [NotificationController, ReceiptController], providers: [NotificationReader, ReceiptService] })
export class NotificationModule {}
