import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EvidencePack } from '../../../../libs/ledger/evidence/evidence-pack.ts';
import { exportCase } from '../../../../libs/ledger/evidence/export-case.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';

/** Evidence packs for download; `duban audit verify FILE` checks them. */
@Injectable()
export class EvidenceService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  export(caseId: string): Promise<EvidencePack> {
    return exportCase(this.dataSource, this.clock, caseId);
  }
}
