import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './plain.mjs';
import { root } from './root.mjs';
import { serverRoots, testRoots } from './source-files.mjs';

const nothingRun = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

/** Runs Jest with everything its tests need and ends with one line of figures alone; the exit code is Jest's. */
export async function run(args) {
  await ensureInstalled();
  await ensureBuilt({ roots: [...serverRoots, ...testRoots], tolerant: true });
  await fetchServers();
  const directory = mkdtempSync(join(tmpdir(), 'duban-results-'));
  const results = join(directory, 'results.json');
  try {
    const code = await jest([...args, '--json', `--outputFile=${results}`]);
    const found = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : nothingRun;
    if (found !== nothingRun || code !== 0) process.stdout.write(`${figures(found, code)}\n`);
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
  await findTemporalCli({ say });
  await findTemporalTestServer({ say });
}

function jest(args) {
  const program = join(root, 'node_modules/jest/bin/jest.js');
  // Processes that a source under test starts beside itself load the sources as they are.
  const sources = pathToFileURL(join(root, 'test/harness/sources/register-swc.mjs')).href;
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', '--import', sources];
  const child = spawn(process.execPath, [...node, program, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  // Jest clears up its servers on these; this process only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** A suite that could not run at all counts as one failure, and so does Jest failing for any other reason. */
function figures({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }, code) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const skipped = numPendingTests + numTodoTests;
  const line = `${numPassedTests} passed, ${failed === 0 && code !== 0 ? 1 : failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
