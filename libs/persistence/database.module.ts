import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Config, loadConfig } from '../config/config.ts';
import { CONFIG } from '../config/config.token.ts';
import { Clock, DatabaseClock } from './clock.ts';
import { createDataSource } from './data-source.ts';
import { migrate } from './migrate.ts';

async function openDatabase(config: Config): Promise<DataSource> {
  const dataSource = await createDataSource(config.databaseUrl).initialize();
  await migrate(dataSource);
  return dataSource;
}

/** Configuration, the migrated database and the clock, for every other module of a process. */
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

  /** Runs after the last request or round was answered. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
