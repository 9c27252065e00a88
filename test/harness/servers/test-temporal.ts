import { TestWorkflowEnvironment } from '@temporalio/testing';
import { askKeeper } from './ask-keeper.ts';

/** The run's Temporal development server, started on first use and shared: give each test its own task queue. */
export async function testTemporal(): Promise<{ address: string; namespace: string }> {
  return askKeeper('temporal');
}

/** Path of the Temporal command, for tests that start and kill a server of their own with startTemporal. */
export async function temporalCliPath(): Promise<string> {
  return (await askKeeper<{ path: string }>('temporal-cli')).path;
}

/** A time-skipping server of the test's own; call teardown() when no client call is pending. One per test: its clock is global. */
export async function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  const { path } = await askKeeper<{ path: string }>('temporal-test-server');
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
}
