import { DatabaseClock } from '../../../libs/persistence/clock.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { createDispatcher, type DispatcherParts } from '../../../libs/notification/create-dispatcher.ts';

/** A worker process that only dispatches, made to be killed; its configuration comes as JSON in the first argument. */
const config = JSON.parse(process.argv[2]!) as DispatcherParts['config'];
const dataSource = await createDataSource(config.databaseUrl, { poolSize: 8 }).initialize();
const report = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
const dispatcher = await createDispatcher({ config, dataSource, clock: new DatabaseClock(), report });
await dispatcher.start();
process.stdout.write('started\n');
