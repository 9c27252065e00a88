import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseActivities } from '../../../activities/case.activities.ts';
import type { Config } from '../../../libs/config/config.ts';
import { CONFIG } from '../../../libs/config/config.token.ts';
import { SealLoop } from '../../../libs/ledger/seal/seal-loop.ts';
import { Dispatcher } from '../../../libs/notification/dispatch/dispatcher.ts';
import { ReceiptWatch } from '../../../libs/notification/receipt/receipt-watch.ts';
import { Clock } from '../../../libs/persistence/clock.ts';
import { Recorder } from '../../../libs/record/recorder.ts';
import { CaseStarter, ReadyCollector } from '../../../libs/relay/case-starter.ts';
import { ClosedRuns } from '../../../libs/relay/closed-runs.ts';
import { CommandRelay } from '../../../libs/relay/command-relay.ts';
import { EngineWatch } from '../../../libs/relay/engine-watch.ts';
import { Heartbeat } from '../../../libs/relay/heartbeat.ts';
import { Loop, type Duty } from '../../../libs/relay/loop.ts';
import { MissingRuns } from '../../../libs/relay/missing-runs.ts';
import { Reconciler } from '../../../libs/relay/reconciler.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import { CaseEngine } from '../../../libs/temporal/case-engine.ts';
import { EngineStore } from '../../../libs/temporal/engine-store.ts';
import { EngineWorker } from './engine-worker.ts';

/** Everything a worker process does, started and stopped in order. */
@Injectable()
export class Duties {
  private readonly logger = new Logger('Worker');
  private readonly loops: Loop[];
  private readonly engineWorker: EngineWorker;
  private readonly sealing: SealLoop;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(DataSource) dataSource: DataSource,
    @Inject(Clock) clock: Clock,
    @Inject(Recorder) recorder: Recorder,
    @Inject(CaseEngine) engine: CaseEngine,
    @Inject(EngineStore) store: EngineStore,
    @Inject(Dispatcher) private readonly dispatcher: Dispatcher,
  ) {
    const collector = new ReadyCollector(dataSource);
    const reconciler = new Reconciler(dataSource, recorder, clock);
    const every: [Duty, number][] = [
      [new Heartbeat(dataSource, clock), 5_000],
      [collector, 200],
      [new CaseStarter(dataSource, engine), 500],
      [new CommandRelay(dataSource, engine, recorder), 1_000],
      [reconciler, 1_000],
      [new Replanner(dataSource, recorder, clock), 1_000],
      [new EngineWatch(dataSource, store, clock), 10_000],
      [new ReceiptWatch(dataSource, clock), 60_000],
      [new ClosedRuns(dataSource, store, clock), 5_000],
      [new MissingRuns(dataSource, store), 600_000],
    ];
    this.loops = every.map(
      ([duty, pauseMs]) =>
        new Loop(duty, pauseMs, { error: (message, cause) => this.logger.error({ err: cause }, message) }),
    );
    this.sealing = new SealLoop(dataSource, clock, config);
    this.engineWorker = new EngineWorker({
      address: config.temporalAddress,
      namespace: config.temporalNamespace,
      activities: new CaseActivities(dataSource, recorder, () => reconciler.giveWay()),
      makeNamespace: async () => {
        if (!(await store.makeNamespace())) return;
        this.logger.log(
          `made the namespace ${config.temporalNamespace} that the engine lacked; it keeps histories 30 days`,
        );
      },
      ready: (caseId) => collector.ready(caseId),
      report: (message, error) => this.logger.warn({ err: error }, message),
    });
  }

  async start(): Promise<void> {
    this.engineWorker.start();
    for (const loop of this.loops) loop.start();
    this.sealing.start();
    await this.dispatcher.start();
  }

  /** Intake first, then the engine's worker, which may still record; connections are closed by their modules. */
  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.sealing.stop();
    await this.engineWorker.stop();
    await this.dispatcher.stop();
  }
}
