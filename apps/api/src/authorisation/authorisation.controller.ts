import { Body, Controller, Delete, Get, Inject, Param, Post, Query } from '@nestjs/common';
import {
  authorisationBody,
  revocationQuery,
  type AuthorisationBody,
  type AuthorisationView,
  type RevocationQuery,
} from '../../../../libs/contracts/http/letter.ts';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { AuthorisationService } from './authorisation.service.ts';

@Controller('api/v1/authorisations')
export class AuthorisationController {
  constructor(@Inject(AuthorisationService) private readonly authorisations: AuthorisationService) {}

  @Roles('administrator', 'safety_office', 'leader', 'auditor')
  @Get()
  async list(): Promise<Page<AuthorisationView>> {
    const items = await this.authorisations.list();
    return { items, nextCursor: null, total: items.length };
  }

  @Roles('leader')
  @Post()
  grant(
    @Body({ schema: authorisationBody }) body: AuthorisationBody,
    @CurrentAccount() account: SignedIn,
  ): Promise<AuthorisationView> {
    return this.authorisations.grant(body, account);
  }

  @Roles('leader')
  @Delete(':id')
  revoke(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: revocationQuery }) { reason }: RevocationQuery,
    @CurrentAccount() account: SignedIn,
  ): Promise<AuthorisationView> {
    return this.authorisations.revoke(id, reason, account);
  }
}
