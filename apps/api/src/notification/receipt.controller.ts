import { Body, Controller, HttpCode, Inject, Post, Query } from '@nestjs/common';
import {
  smsReceiptBody,
  smsReceiptQuery,
  type ReceiptTaken,
  type SmsReceiptBody,
  type SmsReceiptQuery,
} from '../../../../libs/contracts/http/notification.ts';
import { Public } from '../auth/route-access.ts';
import { ReceiptService } from './receipt.service.ts';

@Controller('api/v1/receipts')
export class ReceiptController {
  constructor(@Inject(ReceiptService) private readonly receipts: ReceiptService) {}

  /** Providers have no account: the token in the callback address proves that we gave the address out. */
  @Public()
  @Post('sms')
  @HttpCode(200)
  sms(
    @Query({ schema: smsReceiptQuery }) query: SmsReceiptQuery,
    @Body({ schema: smsReceiptBody }) body: SmsReceiptBody,
  ): Promise<ReceiptTaken> {
    return this.receipts.accept(query, body);
  }
}
