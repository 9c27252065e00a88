import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config/config.ts';
import { Clock } from '../persistence/clock.ts';
import { createDispatcher } from './create-dispatcher.ts';
import { Dispatcher } from './dispatch/dispatcher.ts';

/** The dispatcher, ready to start, for a process that has DataSource and Clock in its global modules. */
@Module({})
export class NotificationModule {
  static register(config: Config): DynamicModule {
    return {
      module: NotificationModule,
      providers: [
        {
          provide: Dispatcher,
          inject: [DataSource, Clock],
          useFactory: (dataSource: DataSource, clock: Clock) => {
            const logger = new Logger(Dispatcher.name);
            return createDispatcher({ config, dataSource, clock, report: (error) => logger.error(error) });
          },
        },
      ],
      exports: [Dispatcher],
    };
  }
}
