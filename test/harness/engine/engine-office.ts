import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, type InjectedSinks, Runtime, Worker } from '@temporalio/worker';
import { activityFunctions, CaseActivities } from '../../../activities/case.activities.ts';
import type { CaseSnapshot } from '../../../libs/contracts/case.messages.ts';
import type { CaseSinks } from '../../../libs/contracts/case.sinks.ts';
import { viewQuery } from '../../../libs/contracts/case.updates.ts';
import { CASE_QUEUE, workflowIdOf } from '../../../libs/contracts/task-queues.ts';
import { snapshotOf } from '../../../libs/record/case-row.ts';
import { CaseEngine, type Delivery } from '../../../libs/temporal/case-engine.ts';
import type { DutyOrder, TaskOrder } from '../office/case-orders.ts';
import { OfficeDesk, openFloor, type CaseVerb, type CommandChoice, type Floor } from '../office/office-desk.ts';
import type { UnitName } from '../office/people.ts';
import { createTimeSkippingEnvironment } from '../servers/test-temporal.ts';
import { EngineClock } from './engine-clock.ts';
import { workflowBundle } from './workflow-bundle.ts';

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

/** After every instant. */
const FOREVER = '9999';

/** The same office with its real workflows on a time-skipping server: a year passes in seconds. */
export class EngineOffice extends OfficeDesk<EngineClock> {
  readonly engine: CaseEngine;
  /** Cases whose workflow said that it lives and knows what PostgreSQL holds, in the order said. */
  readonly ready: string[] = [];
  private readonly environment: TestWorkflowEnvironment;
  private worker: Worker | null = null;
  private running: Promise<void> | null = null;

  private constructor(floor: Floor, environment: TestWorkflowEnvironment) {
    super(floor, new EngineClock(environment));
    this.environment = environment;
    this.engine = new CaseEngine(environment.client);
  }

  static async open(make = createTimeSkippingEnvironment): Promise<EngineOffice> {
    const environment = await make();
    const floor = await openFloor(new Date(await environment.currentTimeMs()));
    const office = new EngineOffice(floor, environment);
    await office.startWorker();
    return office;
  }

  override async close(): Promise<void> {
    await this.stopWorker();
    await this.environment.teardown();
    await super.close();
  }

  async startWorker(): Promise<void> {
    const ready = { fn: (_info: unknown, caseId: string) => void this.ready.push(caseId) };
    const sinks: InjectedSinks<CaseSinks> = { engine: { ready } };
    this.worker = await Worker.create({
      connection: this.environment.nativeConnection,
      namespace: this.environment.namespace,
      taskQueue: CASE_QUEUE,
      workflowBundle: await workflowBundle(),
      activities: activityFunctions(new CaseActivities(this.dataSource, this.recorder)),
      sinks,
    });
    this.running = this.worker.run();
  }

  async stopWorker(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    this.worker = null;
  }

  /** Opens a task and starts its workflow, as the relay does. */
  async issueTask(order: TaskOrder): Promise<string> {
    return this.started(await this.openTask(order));
  }

  /** The same with a periodic duty. */
  async issueDuty(order: DutyOrder): Promise<string> {
    return this.started(await this.openDuty(order));
  }

  /** The same with what is only acknowledged. */
  async issueAcknowledgement(unit: UnitName): Promise<string> {
    return this.started(await this.openAcknowledgement(unit));
  }

  private async started(caseId: string): Promise<string> {
    await this.engine.start(snapshotOf(await this.row(caseId)));
    await this.view(caseId);
    return caseId;
  }

  /** A person acts and the workflow answers. */
  async act(
    caseId: string,
    name: string,
    verb: CaseVerb,
    payload: Record<string, unknown> = {},
    more: CommandChoice = {},
  ): Promise<Delivery> {
    const answer = await this.send(caseId, name, verb, payload, more);
    if (answer.outcome === 'refused') return { status: 'refused', code: answer.code, detail: answer.detail };
    if (answer.outcome !== 'accepted') throw new Error(`${verb} was ${answer.outcome} before it was sent`);
    return this.engine.deliver(answer.kind, caseId, answer.command, 30_000);
  }

  /** The case as its workflow knows it. */
  async view(caseId: string): Promise<CaseSnapshot> {
    return (await this.handle(caseId)).query(viewQuery);
  }

  /**
   * Lets the time pass until just after an instant. The query afterwards makes sure that the workflow has done what fell
   * due: an update sent at the very instant of a timer would wait for a task that never comes.
   */
  async fastForwardTo(caseId: string, instant: string): Promise<void> {
    await this.letTimePass(instant, [caseId]);
  }

  /** The same for several cases at once; without any it only moves the clock. */
  async letTimePass(instant: string, caseIds: readonly string[]): Promise<void> {
    const ms = Date.parse(instant) - (await this.environment.currentTimeMs()) + 1000;
    if (ms > 0) await this.environment.sleep(ms);
    for (const caseId of caseIds) await this.view(caseId);
  }

  /** Passes the instants of all rungs to come, one after the other; returns the climbed ones in the order recorded. */
  async climbAll(caseId: string): Promise<string[]> {
    await this.climbUntil(caseId, FOREVER);
    return this.climbed(caseId);
  }

  /** Passes the instants of the rungs that come before an instant, one after the other. */
  async climbUntil(caseId: string, instant: string): Promise<void> {
    for (let row = await this.row(caseId); row.plan[0] !== undefined; row = await this.row(caseId)) {
      if (row.plan[0].at >= instant) return;
      await this.fastForwardTo(caseId, row.plan[0].at);
    }
  }

  /** `<clock>/<rung>` of everything climbed so far, in the order recorded. */
  async climbed(caseId: string): Promise<string[]> {
    const steps: { name: string }[] = await this.dataSource.query(
      `select r.clock || '/' || r.rung_id as name from case_step s join rung r on r.case_id = s.case_id and r.key = s.key
       where s.case_id = $1 order by s.version`,
      [caseId],
    );
    return steps.map((step) => step.name);
  }

  /** Waits for the workflow's own end. */
  async ended(caseId: string): Promise<void> {
    await (await this.handle(caseId)).result();
  }

  /** An operator ends the workflow: nothing climbs or answers until it is started again. */
  async lose(caseId: string): Promise<void> {
    await (await this.handle(caseId)).terminate('lost');
  }

  /** Does something while the database's clock is ahead of the engine's, or behind it. */
  async withClockOff<T>(ms: number, work: () => Promise<T>): Promise<T> {
    const { clock } = this;
    const truth = clock.now.bind(clock);
    clock.now = async () => new Date((await truth()).getTime() + ms);
    try {
      return await work();
    } finally {
      clock.now = truth;
    }
  }

  /** The histories of a case's runs, oldest first. */
  async histories(caseId: string): Promise<History[]> {
    const newest = await (await this.handle(caseId)).fetchHistory();
    const histories = [newest];
    for (let former = formerRun(newest); former !== null; former = formerRun(histories[0]!)) {
      histories.unshift(await (await this.handle(caseId, former)).fetchHistory());
    }
    return histories;
  }

  /** Of the newest run, or of an older one. */
  private async handle(caseId: string, runId?: string) {
    const { kind } = await this.row(caseId);
    return this.environment.client.workflow.getHandle(workflowIdOf(kind, caseId), runId);
  }
}

/** What the engine keeps of one run. */
export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

/** The run that handed over to this one. */
const formerRun = ({ events }: History): string | null =>
  events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || null;
