import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { PolicyStore } from '../../../libs/record/policy-store.ts';
import { Recorder } from '../../../libs/record/recorder.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import { TestClock } from '../../harness/api/test-clock.ts';
import { TABLES } from './replanning-tables.ts';

/** A worker process that only plans anew, made to be killed; its settings come as JSON in the first argument. */
const { databaseUrl, policyDir, at, version } = JSON.parse(process.argv[2]!) as Record<
  'databaseUrl' | 'policyDir' | 'at' | 'version',
  string
>;
const dataSource = await createDataSource(databaseUrl, { poolSize: 1 }).initialize();
const clock = new TestClock(new Date(at));
const policies = new PolicyStore(readPolicies(policyDir));
const recorder = new Recorder({ clock, policies, table: TABLES[version]!, secretKey: 'ab'.repeat(32) });
const replanner = new Replanner(dataSource, recorder, clock);
while (await replanner.runOnce()) process.stdout.write('batch\n');
await dataSource.destroy();
