import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { EngineOffice, type History } from '../harness/engine/engine-office.ts';
import { createTimeSkippingEnvironment } from '../harness/servers/test-temporal.ts';
import { createHastyEnvironment } from './hasty-environment.ts';
import { HISTORIES } from './recorded-steps.ts';
import { HASTY_STORIES, STORIES } from './stories/stories.ts';
import type { Story } from './stories/story.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe.each(Object.keys(STORIES))('%s', (workflow) => {
  const folder = `${HISTORIES}/${workflow}/${version}`;

  beforeAll(() => mkdirSync(folder, { recursive: true }));

  const all = [
    ...Object.entries(STORIES[workflow]!).map((story) => [...story, createTimeSkippingEnvironment] as const),
    ...Object.entries(HASTY_STORIES[workflow] ?? {}).map((story) => [...story, createHastyEnvironment] as const),
  ];
  test.each(all)('records %s', (name, story, make) => record(`${folder}/${name}`, story, make), 60_000);
});

/** One file for each run of the case; the last one has the story's own name. */
async function record(path: string, story: Story, make: typeof createTimeSkippingEnvironment): Promise<void> {
  const office = await EngineOffice.open(make);
  try {
    const runs = await office.histories(await story(office));
    // A run nobody has worked on yet cannot be replayed.
    expect(runs.at(-1)?.events?.some((event) => event.workflowTaskCompletedEventAttributes)).toBe(true);
    forget(path);
    for (const [index, run] of runs.entries()) save(index === runs.length - 1 ? path : `${path}-run-${index + 1}`, run);
  } finally {
    await office.messages.expect(...(await office.messages.unseen()));
    await office.close();
  }
}

/** The runs of an earlier recording, of which there may have been more. */
function forget(path: string): void {
  rmSync(`${path}.json`, { force: true });
  for (let run = 1; existsSync(`${path}-run-${run}.json`); run += 1) rmSync(`${path}-run-${run}.json`);
}

/** Names and paths of this machine and of its processes are no part of a history. */
function save(path: string, history: History): void {
  const events: unknown = JSON.parse(historyToJSON(history), (key, value: unknown) => {
    if (key === 'identity') return 'recorder';
    if (key === 'stackTrace') return '';
    return key === 'name' && typeof value === 'string' && /^\d+@/.test(value) ? 'sticky' : value;
  });
  writeFileSync(`${path}.json`, `${JSON.stringify(events)}\n`);
}
