import { type InjectedSinks, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { activityFunctions, type CaseActivities } from '../../../activities/case.activities.ts';
import type { CaseSinks } from '../../../libs/contracts/case.sinks.ts';
import { CASE_QUEUE } from '../../../libs/contracts/task-queues.ts';
import { workflowBundle } from './workflow-bundle.ts';

export interface EngineWorkerParts {
  address: string;
  namespace: string;
  activities: CaseActivities;
  /** Makes the namespace where there is none. */
  makeNamespace: () => Promise<void>;
  ready: (caseId: string) => void;
  report: (message: string, error: unknown) => void;
}

/** Chosen by measurement on two cores; the sticky timeout bounds how long a killed worker's cases wait. */
export const ENGINE_WORKER_SETTINGS = {
  maxCachedWorkflows: 1200,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentLocalActivityExecutions: 20,
  stickyQueueScheduleToStartTimeout: '2s',
  shutdownGraceTime: '20s',
  shutdownForceTime: '25s',
} satisfies Partial<WorkerOptions>;

const RETRY_MS = 1000;

/** Hosts the case workflows. An engine that is away is tried again for ever; the other duties go on meanwhile. */
export class EngineWorker {
  private readonly parts: EngineWorkerParts;
  private worker: Worker | null = null;
  private stopping = false;
  private running: Promise<void> | null = null;

  constructor(parts: EngineWorkerParts) {
    this.parts = parts;
  }

  start(): void {
    Runtime.install({ shutdownSignals: [] });
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  private async run(): Promise<void> {
    const bundle = await workflowBundle();
    while (!this.stopping) {
      try {
        await this.serve(bundle);
      } catch (error) {
        this.parts.report('engine worker stopped', error);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  private async serve(workflowBundle: { codePath: string }): Promise<void> {
    const { address, namespace, activities, ready, makeNamespace, report } = this.parts;
    const connection = await NativeConnection.connect({ address });
    await makeNamespace().catch((error: unknown) => report('engine namespace could not be made', error));
    const sinks: InjectedSinks<CaseSinks> = {
      engine: { ready: { fn: (_info, caseId) => ready(caseId), callDuringReplay: false } },
    };
    try {
      this.worker = await Worker.create({
        connection,
        namespace,
        taskQueue: CASE_QUEUE,
        workflowBundle,
        activities: activityFunctions(activities),
        sinks,
        ...ENGINE_WORKER_SETTINGS,
      });
      await this.worker.run();
    } finally {
      this.worker = null;
      await connection.close();
    }
  }
}
