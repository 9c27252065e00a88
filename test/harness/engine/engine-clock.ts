import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Clock } from '../../../libs/persistence/clock.ts';

/** The time-skipping server's clock: workflows, door and recording function agree on it. */
export class EngineClock extends Clock {
  private readonly environment: TestWorkflowEnvironment;

  constructor(environment: TestWorkflowEnvironment) {
    super();
    this.environment = environment;
  }

  override async now(): Promise<Date> {
    return new Date(await this.environment.currentTimeMs());
  }

  asOf(): Promise<Date> {
    return this.now();
  }
}
