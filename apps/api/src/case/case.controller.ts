import { Body, Controller, Get, Headers, HttpStatus, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import {
  caseCommandBody,
  type CommandAnswer,
  type CommandState,
} from '../../../../libs/contracts/http/case-command.ts';
import { caseQuery, type CaseDetail, type CaseQuery, type CaseSummary } from '../../../../libs/contracts/http/case.ts';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { WithoutStoredAnswer } from '../http/idempotency.interceptor.ts';
import { ActOnCase } from './act-on-case.service.ts';
import { CaseReader } from './case.reader.ts';
import { CommandStateReader } from './command-state.reader.ts';

const described = z.toJSONSchema(caseCommandBody, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });

@Controller('api/v1/cases')
export class CaseController {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(ActOnCase) private readonly acts: ActOnCase,
    @Inject(CommandStateReader) private readonly commands: CommandStateReader,
  ) {}

  @Get()
  list(
    @Query({ schema: caseQuery }) query: CaseQuery,
    @CurrentAccount() account: SignedIn,
  ): Promise<Page<CaseSummary>> {
    return this.cases.list(query, account);
  }

  @Get(':id')
  detail(@Param('id', { schema: idParam }) id: string, @CurrentAccount() account: SignedIn): Promise<CaseDetail> {
    return this.cases.detail(id, account);
  }

  @ApiBody({ schema: described as never })
  @Roles('administrator', 'safety_office', 'leader', 'unit')
  @WithoutStoredAnswer()
  @Post(':id/commands')
  async act(
    @Param('id', { schema: idParam }) id: string,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @CurrentAccount() account: SignedIn,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CommandAnswer> {
    const answer = await this.acts.act(id, body, key, account);
    response.status(answer.status === 'accepted' ? HttpStatus.ACCEPTED : HttpStatus.OK);
    return answer;
  }

  @Get(':id/commands/:commandId')
  command(
    @Param('id', { schema: idParam }) id: string,
    @Param('commandId', { schema: idParam }) commandId: string,
    @CurrentAccount() account: SignedIn,
  ): Promise<CommandState> {
    return this.commands.read(id, commandId, account);
  }
}
