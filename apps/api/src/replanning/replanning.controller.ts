import { Controller, Get, Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { ReplanningView } from '../../../../libs/contracts/http/replanning.ts';
import { readReplannings } from '../../../../libs/record/replanning.ts';
import { Roles } from '../auth/route-access.ts';

const SHOWN = 50;

@Controller('api/v1/replannings')
export class ReplanningController {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The newest changes of calendar and rules, with their progress over the open cases. */
  @Get()
  @Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
  async list(): Promise<Page<ReplanningView>> {
    const rows = await readReplannings(this.dataSource.manager, SHOWN);
    const items = rows.map(({ seq, kind, reason, requestedAt, finishedAt, total, looked, moved }) => ({
      seq,
      kind,
      reason,
      requestedAt: requestedAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      total,
      looked,
      moved,
    }));
    return { items, nextCursor: null, total: items.length };
  }
}
