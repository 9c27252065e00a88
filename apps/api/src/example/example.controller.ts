import { Controller, Inject, Post } from '@nestjs/common';
import type { ExampleLoaded } from '../../../../libs/contracts/http/example.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { ExampleService } from './example.service.ts';

@Controller('api/v1/example')
export class ExampleController {
  constructor(@Inject(ExampleService) private readonly example: ExampleService) {}

  @Roles('administrator')
  @WithoutStoredAnswer()
  @Post()
  load(@CurrentAccount() account: SignedIn): Promise<ExampleLoaded> {
    return this.example.load(account);
  }
}
