import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './plain.mjs';
import { root } from './root.mjs';
import { serverRoots, testRoots } from './source-files.mjs';

/** Runs Jest with everything its tests need and ends with one line of figures alone; the exit code is Jest's. */
export async function run(args) {
  await ensureInstalled();
  await ensureBuilt({ roots: [...serverRoots, ...testRoots], tolerant: true });
  await fetchServers();
  const directory = mkdtempSync(join(tmpdir(), 'duban-results-'));
  const results = join(directory, 'results.json');
  try {
    const code = await jest([...args, '--json', `--outputFile=${results}`]);
    if (existsSync(results)) process.stdout.write(`${figures(JSON.parse(readFileSync(results, 'utf8')))}\n`);
    process.exitCode = code;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A download inside a test would run into the test's time limit. */
async function fetchServers() {
  const built = join(root, 'dist/apps/local/src/temporal');
  const { findTemporalCli } = await import(join(built, 'find-temporal-cli.js'));
  const { findTemporalTestServer } = await import(join(built, 'find-temporal-test-server.js'));
  await findTemporalCli(say);
  await findTemporalTestServer(say);
}

function jest(args) {
  const program = join(root, 'node_modules/jest/bin/jest.js');
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...node, program, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  // Jest clears up its servers on these; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** A suite that could not run at all counts as one failure. */
function figures({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  const skipped = numPendingTests + numTodoTests;
  const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
