import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Duties } from '../../../apps/worker/src/duties.ts';
import { loadConfig } from '../../../libs/config/config.ts';
import { Dispatcher } from '../../../libs/notification/dispatch/dispatcher.ts';
import { DatabaseModule } from '../../../libs/persistence/database.module.ts';
import { RecordModule } from '../../../libs/record/record.module.ts';
import { createLogger } from '../../../libs/telemetry/logger.ts';
import { NestLogger } from '../../../libs/telemetry/nest-logger.ts';
import { TemporalModule } from '../../../libs/temporal/temporal.module.ts';

/** The figures leave delivery out: messages are written and stay where they are. */
const noDispatcher: Pick<Dispatcher, 'start' | 'stop'> = { start: async () => {}, stop: async () => {} };

@Module({
  imports: [DatabaseModule.register('look_ups'), RecordModule, TemporalModule],
  providers: [Duties, { provide: Dispatcher, useValue: noDispatcher }],
})
class MeasuredWorkerModule {}

const logger = new NestLogger(createLogger(loadConfig(), 'worker'));
const app = await NestFactory.createApplicationContext(MeasuredWorkerModule, { logger, abortOnError: false });
const duties = app.get(Duties);
await duties.start();

async function stop(): Promise<void> {
  await duties.stop();
  await app.close();
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
