import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  followMembership,
  type FollowMembership,
  type MembershipProposal,
} from '../../../../libs/contracts/http/notice-amendment.ts';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { channelOf } from '../case/channel-of.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { FollowMembershipService } from './follow-membership.service.ts';

/** Collectives whose members changed after a notice was issued for them; every act answers with what is left. */
@Controller('api/v1/notices/:id/membership')
@Roles('administrator', 'safety_office')
export class MembershipController {
  constructor(private readonly membership: FollowMembershipService) {}

  @Get()
  @Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
  list(@Param('id', { schema: idParam }) id: string): Promise<MembershipProposal[]> {
    return this.membership.list(id);
  }

  @Post()
  @HttpCode(200)
  @WithoutStoredAnswer()
  async follow(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: followMembership }) body: FollowMembership,
    @CurrentAccount() account: SignedIn,
  ): Promise<MembershipProposal[]> {
    await this.membership.follow(id, body, actorOf(account), channelOf(account));
    return this.membership.list(id);
  }
}
