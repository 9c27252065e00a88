import { Controller, Get, Inject } from '@nestjs/common';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';
import { PolicyStore } from '../../../../libs/record/policy-store.ts';

@Controller('api/v1/policies')
export class PolicyController {
  constructor(@Inject(PolicyStore) private readonly policies: PolicyStore) {}

  /** The versions new cases may open with; an installation has a handful. */
  @Get()
  list(): Page<Policy> {
    const items = [...this.policies.list()];
    return { items, nextCursor: null, total: items.length };
  }
}
