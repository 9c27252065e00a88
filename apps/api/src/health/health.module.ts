import { existsSync } from 'node:fs';
import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../../libs/config/config.ts';
import { Metrics } from '../../../../libs/telemetry/metrics.ts';
import { EngineStore } from '../../../../libs/temporal/engine-store.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { HealthController } from './health.controller.ts';
import { HealthRegistry } from './health.registry.ts';
import { ladderCheck, workerCheck } from './work.checks.ts';
import { workGauge } from './work.gauge.ts';
import { databaseCheck, diskCheck, engineCheck, redisCheck } from './part.checks.ts';

@Global()
@Module({
  controllers: [HealthController],
  providers: [HealthRegistry, { provide: Metrics, useFactory: () => new Metrics('api') }],
  exports: [HealthRegistry, Metrics],
})
export class HealthModule implements OnModuleInit {
  constructor(
    @Inject(HealthRegistry) private readonly registry: HealthRegistry,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(EngineStore) private readonly store: EngineStore,
  ) {}

  onModuleInit(): void {
    this.registry.register(databaseCheck(this.dataSource));
    this.registry.register(engineCheck(this.config, this.store));
    if (this.config.redisUrl !== undefined) this.registry.register(redisCheck(this.config.redisUrl));
    // An API started by hand may have no data directory.
    if (existsSync(this.config.dataDir)) this.registry.register(diskCheck(this.config.dataDir));
    this.registry.register(workerCheck(this.dataSource));
    this.registry.register(ladderCheck(this.dataSource));
    this.metrics.registry.registerMetric(workGauge(this.dataSource));
  }
}
