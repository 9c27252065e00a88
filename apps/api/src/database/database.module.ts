import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Config, loadConfig } from '../../../../libs/config/config.ts';
import { Clock, DatabaseClock } from '../../../../libs/persistence/clock.ts';
import { createDataSource } from '../../../../libs/persistence/data-source.ts';
import { migrate } from '../../../../libs/persistence/migrate.ts';
import { CONFIG } from './config.token.ts';

async function openDatabase(config: Config): Promise<DataSource> {
  const dataSource = await createDataSource(config.databaseUrl).initialize();
  await migrate(dataSource);
  return dataSource;
}

/** Configuration, the migrated database and the clock, for every other module. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useFactory: () => loadConfig() },
    { provide: DataSource, useFactory: openDatabase, inject: [CONFIG] },
    { provide: Clock, useClass: DatabaseClock },
  ],
  exports: [CONFIG, DataSource, Clock],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Runs after the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
