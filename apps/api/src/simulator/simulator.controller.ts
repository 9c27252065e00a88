import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import {
  addressParam,
  faultBody,
  phoneParam,
  type FaultBody,
  type FaultView,
  type Mailbox,
  type MailMessage,
  type PhoneMessage,
  type PhoneThread,
} from '../../../../libs/contracts/http/simulator.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { SimulatorService } from './simulator.service.ts';

@Roles('administrator', 'safety_office', 'auditor')
@Controller('api/v1/simulator')
export class SimulatorController {
  constructor(@Inject(SimulatorService) private readonly simulator: SimulatorService) {}

  @Get('phones')
  phones(@CurrentAccount() account: SignedIn): Promise<PhoneThread[]> {
    return this.simulator.phones(account);
  }

  @Get('phones/:phone')
  phone(
    @Param('phone', { schema: phoneParam }) phone: string,
    @CurrentAccount() account: SignedIn,
  ): Promise<PhoneMessage[]> {
    return this.simulator.phone(phone, account);
  }

  @Get('mailboxes')
  mailboxes(): Promise<Mailbox[]> {
    return this.simulator.mailboxes();
  }

  @Get('mailboxes/:address')
  mailbox(
    @Param('address', { schema: addressParam }) address: string,
    @CurrentAccount() account: SignedIn,
  ): Promise<MailMessage[]> {
    return this.simulator.mailbox(address, account);
  }

  @Get('faults')
  faults(): Promise<FaultView[]> {
    return this.simulator.faults();
  }

  @Roles('administrator', 'safety_office')
  @Post('faults')
  order(@Body({ schema: faultBody }) body: FaultBody, @CurrentAccount() account: SignedIn): Promise<FaultView> {
    return this.simulator.order(body, account);
  }

  @Roles('administrator', 'safety_office')
  @Delete('faults')
  clear(@CurrentAccount() account: SignedIn): Promise<FaultView[]> {
    return this.simulator.clear(account);
  }
}
