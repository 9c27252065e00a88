import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.ts';
import { CaseSearchService } from './case-search.service.ts';
import { EvidenceService } from './evidence.service.ts';
import { HistoryService } from './history.service.ts';
import { SealListService } from './seal-list.service.ts';
import { SealRecipientsService } from './seal-recipients.service.ts';
import { SystemLogService } from './system-log.service.ts';
import { VerificationService } from './verification.service.ts';

@Module({
  controllers: [AuditController],
  providers: [
    CaseSearchService,
    EvidenceService,
    HistoryService,
    SealListService,
    SealRecipientsService,
    SystemLogService,
    VerificationService,
  ],
})
export class AuditModule {}
