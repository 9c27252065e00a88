import { TestWorkflowEnvironment } from '@temporalio/testing';
import { temporalCliPath } from '../harness/servers/test-temporal.ts';

/** A real server that asks runs to continue as new after 30 events instead of 4,096; its time cannot be skipped. */
export async function createHastyEnvironment(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: await temporalCliPath() },
      log: { format: 'pretty', level: 'never' },
      extraArgs: ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=30'],
    },
  });
}
