import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '../../../libs/config/config.ts';
import { PolicyRefusal } from '../../../libs/config/policy/policy.refusal.ts';
import { DatabaseUnfitError } from '../../../libs/persistence/database-unfit.error.ts';
import { createLogger } from '../../../libs/telemetry/logger.ts';
import { NestLogger } from '../../../libs/telemetry/nest-logger.ts';
import { Duties } from './duties.ts';
import { WorkerModule } from './worker.module.ts';

// What others write to stderr is lost while the disk is full; that must not end the process.
process.stderr.on('error', () => {});

const config = loadConfig();
const logger = createLogger(config, 'worker');
const app = await NestFactory.createApplicationContext(WorkerModule.register(config), {
  logger: new NestLogger(logger),
  abortOnError: false,
}).catch(refuse);
const duties = app.get(Duties);

/** A wrong policy or database is told in one line; anything else is a bug and shows its stack. */
function refuse(error: unknown): never {
  const line = refusalOf(error);
  if (line === undefined) throw error;
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function refusalOf(error: unknown): string | undefined {
  if (error instanceof PolicyRefusal) return error.detail;
  return error instanceof DatabaseUnfitError ? error.message : undefined;
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await duties.stop();
  await app.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// A queue that does not answer holds the start up for as long as it is away; a stop must not wait for it.
await duties.start();
logger.info('worker running');
