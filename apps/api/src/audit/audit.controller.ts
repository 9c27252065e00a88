import { Body, Controller, Get, Header, Inject, Param, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import {
  auditCaseQuery,
  historyQuery,
  sealQuery,
  sealRecipientsBody,
  systemLogQuery,
  type AuditCase,
  type AuditCaseQuery,
  type AuditHistory,
  type AuditHistoryDetail,
  type AuditSeal,
  type AuditVerification,
  type HistoryQuery,
  type SealQuery,
  type SealRecipients,
  type SystemLogEntry,
  type SystemLogQuery,
} from '../../../../libs/contracts/http/audit.ts';
import { idParam, type Page } from '../../../../libs/contracts/http/page.ts';
import type { EvidencePack } from '../../../../libs/ledger/evidence/evidence-pack.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { CaseSearchService } from './case-search.service.ts';
import { EvidenceService } from './evidence.service.ts';
import { HistoryService } from './history.service.ts';
import { SealListService } from './seal-list.service.ts';
import { SealRecipientsService } from './seal-recipients.service.ts';
import { SystemLogService } from './system-log.service.ts';
import { VerificationService } from './verification.service.ts';

@Controller('api/v1/audit')
@Roles('auditor', 'administrator', 'leader')
export class AuditController {
  constructor(
    @Inject(CaseSearchService) private readonly search: CaseSearchService,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
    @Inject(HistoryService) private readonly histories: HistoryService,
    @Inject(SealListService) private readonly sealList: SealListService,
    @Inject(SealRecipientsService) private readonly sealRecipients: SealRecipientsService,
    @Inject(SystemLogService) private readonly log: SystemLogService,
    @Inject(VerificationService) private readonly verification: VerificationService,
  ) {}

  @Get('cases')
  cases(@Query({ schema: auditCaseQuery }) query: AuditCaseQuery): Promise<Page<AuditCase>> {
    return this.search.list(query);
  }

  @Get('cases/:id/evidence')
  @Header('Cache-Control', 'no-store')
  async pack(
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EvidencePack> {
    const pack = await this.evidence.export(id);
    response.setHeader('Content-Disposition', `attachment; filename="evidence-${id}.json"`);
    return pack;
  }

  @Get('verification')
  @Header('Cache-Control', 'no-store')
  verify(): Promise<AuditVerification> {
    return this.verification.run();
  }

  @Get('seals')
  seals(@Query({ schema: sealQuery }) query: SealQuery): Promise<Page<AuditSeal>> {
    return this.sealList.list(query);
  }

  @Get('seal-recipients')
  readRecipients(): Promise<SealRecipients> {
    return this.sealRecipients.read();
  }

  @Put('seal-recipients')
  @Roles('administrator')
  changeRecipients(
    @Body({ schema: sealRecipientsBody }) body: SealRecipients,
    @CurrentAccount() account: SignedIn,
  ): Promise<SealRecipients> {
    return this.sealRecipients.change(body, actorOf(account));
  }

  @Get('histories')
  listHistories(@Query({ schema: historyQuery }) query: HistoryQuery): Promise<Page<AuditHistory>> {
    return this.histories.list(query);
  }

  @Get('histories/:caseId/:runId')
  history(
    @Param('caseId', { schema: idParam }) caseId: string,
    @Param('runId', { schema: z.string().min(1).max(200) }) runId: string,
  ): Promise<AuditHistoryDetail> {
    return this.histories.detail(caseId, runId);
  }

  @Get('system-log')
  systemLog(@Query({ schema: systemLogQuery }) query: SystemLogQuery): Promise<Page<SystemLogEntry>> {
    return this.log.list(query);
  }
}
