import { Controller, Get, Inject } from '@nestjs/common';
import type { DeadContact } from '../../../../libs/contracts/http/notification.ts';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import { Roles } from '../auth/route-access.ts';
import { DeadContactReader } from './dead-contact.reader.ts';

@Controller('api/v1/notifications/dead-contacts')
@Roles('administrator', 'safety_office')
export class DeadContactController {
  constructor(@Inject(DeadContactReader) private readonly contacts: DeadContactReader) {}

  @Get()
  list(): Promise<Page<DeadContact>> {
    return this.contacts.list();
  }
}
