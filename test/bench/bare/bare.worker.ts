import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { ENGINE_WORKER_SETTINGS } from '../../../apps/worker/src/engine-worker.ts';
import { atATime } from '../measure/at-a-time.ts';
import { BARE_QUEUE, type BareActivities, type BareInput } from './bare.messages.ts';

/** As the product paces its relay. */
const IN_FLIGHT = 150;

const [address = '', namespace = '', databaseUrl = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const waiting = new Map<string, () => void>();

const activities: BareActivities = {
  async insert({ caseId, step }) {
    await pool.query('insert into effect (case_id, step, at) values ($1, $2, clock_timestamp())', [caseId, step]);
    if (step === 'open') waiting.get(caseId)?.();
  },
};

Runtime.install({ shutdownSignals: [] });
const client = new Client({ connection: await Connection.connect({ address }), namespace });
const connection = await NativeConnection.connect({ address });
const workflowsPath = fileURLToPath(new URL('bare.workflow.js', import.meta.url));
const logger = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue: BARE_QUEUE,
  workflowBundle: await bundleWorkflowCode({ workflowsPath, logger }),
  activities: { ...activities },
  ...ENGINE_WORKER_SETTINGS,
});

async function open(input: BareInput): Promise<void> {
  const opened = new Promise<void>((resolve) => waiting.set(input.caseId, resolve));
  await client.workflow.start('bareWorkflow', { taskQueue: BARE_QUEUE, workflowId: input.caseId, args: [input] });
  await opened;
  waiting.delete(input.caseId);
}

process.on('message', (cases: BareInput[]) => void atATime(cases, IN_FLIGHT, open));
process.once('disconnect', () => worker.shutdown());
process.send?.('ready');
await worker.run();
await connection.close();
await client.connection.close();
await pool.end();
