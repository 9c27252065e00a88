// Replays histories against a workflow bundle, in a process of its own so that the time zone can be chosen.
// Arguments: path of the bundle, folder of the histories, `first` to stop at the first failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

const [, , codePath, folder, stop] = process.argv;
Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const histories = files.map((name) => ({
  workflowId: name,
  history: JSON.parse(readFileSync(join(folder, name), 'utf8')),
}));
const failures = {};
let replayed = 0;
for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: { codePath } }, histories)) {
  replayed += 1;
  if (error === undefined) continue;
  failures[workflowId] = error.message;
  if (stop === 'first') break;
}
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
process.stdout.write(`\n${JSON.stringify({ zone, replayed, failures })}`);
