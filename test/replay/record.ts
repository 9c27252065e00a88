import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { EngineOffice } from '../harness/engine/engine-office.ts';
import { createTimeSkippingEnvironment } from '../harness/servers/test-temporal.ts';
import { createHastyEnvironment } from './hasty-environment.ts';
import { ANSWERS } from './stories/answers.ts';
import { CHANGES } from './stories/changes.ts';
import { FAULTS } from './stories/faults.ts';
import { HANDOVER } from './stories/handover.ts';
import { SILENCE } from './stories/silence.ts';
import type { Story } from './stories/story.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = `test/replay/histories/taskWorkflow/${version}`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

test.each(Object.entries({ ...ANSWERS, ...CHANGES, ...SILENCE, ...FAULTS }))(
  'records %s',
  (name, story) => record(name, story, createTimeSkippingEnvironment),
  30_000,
);

test.each(Object.entries(HANDOVER))('records %s', (name, story) => record(name, story, createHastyEnvironment), 30_000);

async function record(name: string, story: Story, make: typeof createTimeSkippingEnvironment): Promise<void> {
  const office = await EngineOffice.open(make);
  try {
    const caseId = await story(office);
    const last = await office.history(caseId);
    const former = last.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    // A run nobody has worked on yet cannot be replayed.
    expect(last.events?.some((event) => event.workflowTaskCompletedEventAttributes)).toBe(true);
    if (former) save(`${name}-first-run`, await office.history(caseId, former));
    save(name, last);
  } finally {
    await office.messages.expect(...(await office.messages.unseen()));
    await office.close();
  }
}

/** Names and paths of this machine and of its processes are no part of a history. */
function save(name: string, history: Awaited<ReturnType<EngineOffice['history']>>): void {
  const events: unknown = JSON.parse(historyToJSON(history), (key, value: unknown) => {
    if (key === 'identity') return 'recorder';
    if (key === 'stackTrace') return '';
    return key === 'name' && typeof value === 'string' && /^\d+@/.test(value) ? 'sticky' : value;
  });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(events)}\n`);
}
