import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { AttachmentModule } from '../attachment/attachment.module.ts';
import { CaseModule } from '../case/case.module.ts';
import { CasePageReader } from './case-page.reader.ts';
import { Guesses } from './guesses.ts';
import { LinkReader } from './link.reader.ts';
import { OfficeContactReader } from './office-contact.ts';
import { PhoneActController } from './phone-act.controller.ts';
import { PhoneActs } from './phone.acts.ts';
import { PhoneController } from './phone.controller.ts';

/** The pages behind the links in messages: no account, no JavaScript needed. */
@Module({
  imports: [RecordModule, CaseModule, AttachmentModule],
  controllers: [PhoneController, PhoneActController],
  providers: [LinkReader, Guesses, OfficeContactReader, CasePageReader, PhoneActs],
})
export class PhoneModule {}
