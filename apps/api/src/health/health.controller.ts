import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Metrics } from '../../../../libs/telemetry/metrics.ts';
import { Public } from '../auth/route-access.ts';
import { HealthRegistry, type HealthFinding, type HealthNote } from './health.registry.ts';

interface Readiness {
  status: 'ready' | 'degraded' | 'unready';
  missing: HealthFinding[];
  /** What needs attention in time; never a reason to be called unready or degraded. */
  notes: HealthNote[];
}

@Public()
@Controller()
export class HealthController {
  constructor(
    @Inject(HealthRegistry) private readonly registry: HealthRegistry,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** 503 only when a required part is missing: an API without its engine still accepts, so that no balancer may drop it. */
  @Get('health/ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const [missing, notes] = await Promise.all([this.registry.findings(), this.registry.notes()]);
    if (missing.length === 0) return { status: 'ready', missing, notes };
    const unready = missing.some((finding) => finding.need === 'required');
    if (unready) response.status(503);
    return { status: unready ? 'unready' : 'degraded', missing, notes };
  }

  @Get('metrics')
  async figures(@Res() response: Response): Promise<void> {
    response.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
