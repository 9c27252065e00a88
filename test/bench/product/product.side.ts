import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startService, type ServiceProcess } from '../../../apps/local/src/processes/service-process.ts';
import { WORKER_FLAGS } from '../../../apps/local/src/services/worker-flags.ts';
import { workflowIdOf } from '../../../libs/contracts/task-queues.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { migrate } from '../../../libs/persistence/migrate.ts';
import { ensureSealKey } from '../../harness/installation/seal-key.ts';
import { TEST_SECRET } from '../../harness/office/office-desk.ts';
import type { RunDirectory } from '../../harness/servers/run-directory.ts';
import type { PerPart } from '../measure/meter.ts';
import type { Act, Faults, Side } from '../sides/side.ts';
import { Stand } from '../sides/stand.ts';
import { writeBenchPolicies } from './bench-policy.ts';
import { BenchOffice } from './bench-office.ts';

const ON_TIME_RUNG = "key like 'rung:due:%:remind'";

/** The product: opener, door and delivery as the API has them, and its worker without the dispatcher. */
export class ProductSide implements Side {
  readonly name = 'product';
  readonly stand: Stand;
  readonly roots: PerPart;
  private readonly office: BenchOffice;
  private readonly worker: ServiceProcess;

  private constructor(stand: Stand, office: BenchOffice, worker: ServiceProcess) {
    this.stand = stand;
    this.office = office;
    this.worker = worker;
    this.roots = {
      worker: worker.identity.pid,
      engine: stand.temporal.identity.pid,
      database: stand.postgres.identity.pid,
    };
  }

  static async start(place: RunDirectory): Promise<ProductSide> {
    const stand = await Stand.start(place, 'product');
    const policies = join(stand.directory, 'policies');
    writeBenchPolicies(policies);
    ensureSealKey(join(stand.directory, 'data/keys/seal.pem'));
    const dataSource = await createDataSource(stand.databaseUrl).initialize();
    await migrate(dataSource);
    const office = await BenchOffice.open(dataSource, stand, policies);
    const worker = await startService({
      file: process.execPath,
      args: [...WORKER_FLAGS, fileURLToPath(new URL('product.worker.js', import.meta.url))],
      env: environmentOf(stand, policies),
      logFile: join(stand.directory, 'worker.log'),
    });
    await place.started(worker.identity);
    return new ProductSide(stand, office, worker);
  }

  accept(cases: number, dueAt: Date): Promise<string[]> {
    return this.office.issue(cases, dueAt);
  }

  opened(): Promise<number> {
    return this.stand.number('select count(*) as n from case_file where engine_ready_at is not null');
  }

  fired(): Promise<number> {
    return this.stand.number(`select count(*) as n from rung where ${ON_TIME_RUNG} and outcome = 'climbed'`);
  }

  async faults(): Promise<Faults> {
    const twice = 'select 1 from notification group by case_id, step_key, person_id, channel having count(*) > 1';
    return {
      doubled: await this.stand.number(`select count(*) as n from (${twice}) found`),
      early: await this.stand.number("select count(*) as n from rung where outcome = 'climbed' and outcome_at < at"),
    };
  }

  act(caseId: string, act: Act): Promise<boolean> {
    return this.office.act(caseId, act);
  }

  /** Delivered by then in real life: an act has to withdraw what is still unsent of the rungs it ends. */
  async deliverMessages(): Promise<void> {
    await this.stand.pool.query(
      "update notification set state = 'delivered', settled_at = clock_timestamp() where state = 'queued'",
    );
  }

  finished(): Promise<number> {
    return this.stand.number('select count(*) as n from engine_history');
  }

  workflowIdOf(caseId: string): string {
    return workflowIdOf('task', caseId);
  }

  async remarks(ids: readonly string[]): Promise<Record<string, number>> {
    const climbed = `select count(*) as n from rung where ${ON_TIME_RUNG} and case_id = any($1::uuid[]) and climbed_by = $2`;
    return {
      climbedByWorkflow: await this.stand.number(climbed, [ids, 'workflow']),
      climbedByReconciler: await this.stand.number(climbed, [ids, 'reconciler']),
    };
  }

  async close(): Promise<void> {
    await this.worker.stop('SIGTERM', 20_000);
    await this.office.dataSource.destroy();
    await this.stand.close();
  }
}

function environmentOf(stand: Stand, policies: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: stand.directory,
    DATABASE_URL: stand.databaseUrl,
    TEMPORAL_ADDRESS: stand.temporal.address,
    TEMPORAL_NAMESPACE: stand.namespace,
    DUBAN_DATA: join(stand.directory, 'data'),
    DUBAN_SECRET: TEST_SECRET,
    DUBAN_POLICY_DIR: policies,
    DUBAN_LOG_LEVEL: 'warn',
  };
}
