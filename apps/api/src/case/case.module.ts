import { Module } from '@nestjs/common';
import { RecordModule } from '../../../../libs/record/record.module.ts';
import { TemporalModule } from '../../../../libs/temporal/temporal.module.ts';
import { AuthModule } from '../auth/auth.module.ts';
import { ActOnCase } from './act-on-case.service.ts';
import { CaseEventsController } from './case-events.controller.ts';
import { CaseFollower } from './case-follower.ts';
import { CaseController } from './case.controller.ts';
import { CaseReader } from './case.reader.ts';
import { CommandDesk } from './command-desk.ts';
import { CommandStateReader } from './command-state.reader.ts';

/** Cases as people see them and act on them. */
@Module({
  imports: [AuthModule, RecordModule, TemporalModule],
  controllers: [CaseEventsController, CaseController],
  providers: [CaseReader, ActOnCase, CommandDesk, CommandStateReader, CaseFollower],
  exports: [CaseReader, CommandDesk],
})
export class CaseModule {}
