import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../../../libs/config/config.ts';
import { NotificationModule } from '../../../libs/notification/notification.module.ts';
import { DatabaseModule } from '../../../libs/persistence/database.module.ts';
import { RecordModule } from '../../../libs/record/record.module.ts';
import { TemporalModule } from '../../../libs/temporal/temporal.module.ts';
import { Duties } from './duties.ts';

@Module({})
export class WorkerModule {
  static register(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DatabaseModule.register('look_ups'), RecordModule, TemporalModule, NotificationModule.register(config)],
      providers: [Duties],
    };
  }
}
