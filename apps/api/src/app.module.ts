import { Module } from '@nestjs/common';
import { AccountModule } from './account/account.module.ts';
import { AttachmentModule } from './attachment/attachment.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { AuthModule } from './auth/auth.module.ts';
import { AuthorisationModule } from './authorisation/authorisation.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { CaseModule } from './case/case.module.ts';
import { DatabaseModule } from '../../../libs/persistence/database.module.ts';
import { ExampleModule } from './example/example.module.ts';
import { HealthModule } from './health/health.module.ts';
import { HttpModule } from './http/http.module.ts';
import { LetterModule } from './letter/letter.module.ts';
import { NoticeModule } from './notice/notice.module.ts';
import { NotificationModule } from './notification/notification.module.ts';
import { PersonModule } from './person/person.module.ts';
import { PhoneModule } from './phone/phone.module.ts';
import { PolicyModule } from './policy/policy.module.ts';
import { RehearsalModule } from './rehearsal/rehearsal.module.ts';
import { ReplanningModule } from './replanning/replanning.module.ts';
import { SettingsModule } from './settings/settings.module.ts';
import { SimulatorModule } from './simulator/simulator.module.ts';
import { UnitModule } from './unit/unit.module.ts';
import { WorkbenchModule } from './workbench/workbench.module.ts';

@Module({
  imports: [
    DatabaseModule.register('lists'),
    HttpModule,
    AuthModule,
    HealthModule,
    AccountModule,
    AuditModule,
    CalendarModule,
    SettingsModule,
    SimulatorModule,
    UnitModule,
    NotificationModule,
    PersonModule,
    ExampleModule,
    NoticeModule,
    CaseModule,
    LetterModule,
    AuthorisationModule,
    AttachmentModule,
    PhoneModule,
    PolicyModule,
    ReplanningModule,
    RehearsalModule,
    WorkbenchModule,
  ],
})
export class AppModule {}
