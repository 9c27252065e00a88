import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { HealthRegistry } from '../health/health.registry.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarReader } from './calendar.reader.ts';
import { ChangeCalendarService } from './change-calendar.service.ts';

@Module({
  imports: [RecordModule],
  controllers: [CalendarController],
  providers: [CalendarReader, ChangeCalendarService],
})
export class CalendarModule implements OnModuleInit {
  constructor(
    @Inject(HealthRegistry) private readonly health: HealthRegistry,
    @Inject(CalendarReader) private readonly reader: CalendarReader,
  ) {}

  onModuleInit(): void {
    this.health.registerLamp('工作日历', () => this.reader.lamp());
  }
}
