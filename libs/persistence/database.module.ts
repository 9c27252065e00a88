import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Config, loadConfig } from '../config/config.ts';
import { CONFIG } from '../config/config.token.ts';
import { Clock, DatabaseClock } from './clock.ts';
import { createDataSource, type Planning } from './data-source.ts';
import { migrate } from './migrate.ts';

async function openDatabase(config: Config, planning: Planning): Promise<DataSource> {
  const dataSource = await createDataSource(config.databaseUrl, { planning }).initialize();
  await migrate(dataSource);
  return dataSource;
}

/** Configuration, the migrated database and the clock, for every other module of a process. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  static register(planning: Planning): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: CONFIG, useFactory: () => loadConfig() },
        { provide: DataSource, useFactory: (config: Config) => openDatabase(config, planning), inject: [CONFIG] },
        { provide: Clock, useClass: DatabaseClock },
      ],
      exports: [CONFIG, DataSource, Clock],
    };
  }

  /** Runs after the last request or round was answered. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
