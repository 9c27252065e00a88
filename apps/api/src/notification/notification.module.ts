import { Module } from '@nestjs/common';
import { DeadContactController } from './dead-contact.controller.ts';
import { DeadContactReader } from './dead-contact.reader.ts';
import { NotificationController } from './notification.controller.ts';
import { NotificationReader } from './notification.reader.ts';
import { ReceiptController } from './receipt.controller.ts';
import { ReceiptService } from './receipt.service.ts';

@Module({
  // Before the routes that take any word there for a message's id.
  controllers: [DeadContactController, NotificationController, ReceiptController],
  providers: [DeadContactReader, NotificationReader, ReceiptService],
})
export class NotificationModule {}
