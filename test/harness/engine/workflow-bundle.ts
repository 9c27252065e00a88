import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { PRELOADED } from '../../../apps/worker/src/workflow-bundle.ts';

let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;

const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** The workflows as they stand in the sources, bundled once per test file. */
export function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({
    workflowsPath: `${process.cwd()}/workflows/index.ts`,
    preloadModules: PRELOADED.map((path) => `${process.cwd()}/${path}.ts`),
    logger: silent,
  });
  return bundle;
}
