import { Controller, Get, Param, Query } from '@nestjs/common';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import { rehearsalQuery, type RehearsalQuery, type RehearsalView } from '../../../../libs/contracts/http/rehearsal.ts';
import { Roles } from '../auth/route-access.ts';
import { RehearsalService } from './rehearsal.service.ts';

@Controller('api/v1/notices')
@Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
export class RehearsalController {
  constructor(private readonly rehearsals: RehearsalService) {}

  /** Everything that issuing the notice would cause; nothing is sent or stored. */
  @Get(':id/rehearsal')
  rehearse(
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: rehearsalQuery }) query: RehearsalQuery,
  ): Promise<RehearsalView> {
    return this.rehearsals.rehearse(id, query);
  }
}
