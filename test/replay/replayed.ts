import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleWorkflowCode } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { PRELOADED } from '../../apps/worker/src/workflow-bundle.ts';

const run = promisify(execFile);
const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** A replay that hangs is ended, so that it fails instead of staying behind; beside browser stories a sound one needed more than 50 s. */
const REPLAY_MS = 150_000;

/** What a replaying process says: how many histories it went through and why some failed. */
export interface Replayed {
  zone: string;
  replayed: number;
  failures: Record<string, string>;
}

/** Bundles the workflows below a checkout together with the interceptor that compares digests. */
export async function bundleForReplay(root: string, into: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: `${root}/workflows/index.ts`,
    preloadModules: PRELOADED.map((path) => `${root}/${path}.ts`),
    workflowInterceptorModules: [`${root}/test/replay/digest.interceptor.ts`],
    logger: silent,
  });
  const path = `${into}/workflows.cjs`;
  await writeFile(path, code);
  return path;
}

/** Replays all histories of a folder in a child process under a time zone. */
export async function replay(
  bundle: string,
  folder: string,
  { zone = 'Asia/Shanghai', stop = 'never' as 'never' | 'first' } = {},
): Promise<Replayed> {
  const { stdout } = await run(process.execPath, ['test/replay/replay-child.mjs', bundle, folder, stop], {
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
    timeout: REPLAY_MS,
  });
  // The engine's own log shares the output; the figures are its last line.
  return JSON.parse(stdout.split('\n').at(-1) ?? '') as Replayed;
}
