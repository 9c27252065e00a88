import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OfficeCalendar } from '../calendar/office-calendar.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.token.ts';
import { readPolicies } from '../config/policy/policies.ts';
import { Clock } from '../persistence/clock.ts';
import { RecordingOpener } from './case-opener.ts';
import { Door } from './door.ts';
import { CaseOpener } from './open-case.ts';
import { PolicyStore } from './policy-store.ts';
import { followCalendar } from './follow-calendar.ts';
import { Recorder } from './recorder.ts';

/** The offered policies, written into the database before anything opens with them. */
async function openPolicies(config: Config, dataSource: DataSource, clock: Clock): Promise<PolicyStore> {
  const store = new PolicyStore(readPolicies(config.policyDir));
  await dataSource.transaction(async (manager) => store.register(manager, await clock.now(manager)));
  return store;
}

/** Whoever changes the calendar through this process has open cases follow it in the same transaction. */
async function openCalendar(config: Config, dataSource: DataSource, clock: Clock): Promise<OfficeCalendar> {
  const calendar = await OfficeCalendar.open(config.calendarDir, dataSource, clock);
  calendar.followers.add(followCalendar);
  return calendar;
}

/** Opens cases, answers at the door, records steps. Needs a global module with CONFIG, DataSource and Clock. */
@Module({
  providers: [
    { provide: PolicyStore, useFactory: openPolicies, inject: [CONFIG, DataSource, Clock] },
    {
      provide: OfficeCalendar,
      useFactory: (config: Config, dataSource: DataSource, clock: Clock) => openCalendar(config, dataSource, clock),
      inject: [CONFIG, DataSource, Clock],
    },
    {
      provide: Recorder,
      useFactory: (config: Config, clock: Clock, policies: PolicyStore, calendar: OfficeCalendar) =>
        new Recorder({
          clock,
          policies,
          // The calendar changes while the process runs.
          get table() {
            return calendar.table;
          },
          secretKey: config.secretKey,
        }),
      inject: [CONFIG, Clock, PolicyStore, OfficeCalendar],
    },
    {
      provide: Door,
      useFactory: (dataSource: DataSource, clock: Clock) => new Door(dataSource, clock),
      inject: [DataSource, Clock],
    },
    { provide: CaseOpener, useFactory: (recorder: Recorder) => new RecordingOpener(recorder), inject: [Recorder] },
  ],
  exports: [PolicyStore, OfficeCalendar, Recorder, Door, CaseOpener],
})
export class RecordModule {}
