import { Controller, Get, Inject } from '@nestjs/common';
import type { Workbench } from '../../../../libs/contracts/http/workbench.ts';
import { CurrentAccount } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { WorkbenchReader } from './workbench.reader.ts';

@Controller('api/v1/workbench')
export class WorkbenchController {
  constructor(@Inject(WorkbenchReader) private readonly reader: WorkbenchReader) {}

  @Get()
  read(@CurrentAccount() account: SignedIn): Promise<Workbench> {
    return this.reader.read(account);
  }
}
