import { jest } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicies } from '../../libs/config/policy/policies.ts';
import { TASK_VERBS } from '../../libs/domain/task/task-verbs.ts';
import { readHistories, rungsOf, stepsOf, verbsOf } from './recorded-steps.ts';
import { bundleForReplay, replay } from './replayed.ts';

jest.setTimeout(200_000);

const root = 'test/replay/histories/taskWorkflow';
const releases = readdirSync(root);

describe.each(releases)('cases that ran on release %s', (release) => {
  const folder = `${root}/${release}`;
  let directory: string;
  let bundle: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'duban-replay-'));
    bundle = await bundleForReplay(process.cwd(), directory);
  }, 60_000);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('go on unchanged under %s', async (zone) => {
    const { length } = readdirSync(folder);
    expect(await replay(bundle, folder, { zone })).toEqual({ zone, replayed: length, failures: {} });
  });
});

describe('the recorded histories', () => {
  const histories = releases.flatMap((release) => readHistories(`${root}/${release}`));
  const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

  test('carry the flags without which a replay does not compare activities', () => {
    const without = histories.filter(({ events }) => {
      const first = events.find((event) => event.workflowTaskCompletedEventAttributes !== undefined);
      const flags = first?.workflowTaskCompletedEventAttributes?.sdkMetadata?.coreUsedFlags ?? [];
      return ![1, 2, 3].every((flag) => flags.includes(flag));
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('go through every act of a task', () => {
    expect(sorted(histories.flatMap(verbsOf))).toEqual(sorted(TASK_VERBS));
  });

  test('go through every rung of the national terms', () => {
    const policy = readPolicies('policies').find(({ id }) => id === 'task-national');
    const rungs = Object.entries(policy?.clocks ?? {}).flatMap(([clock, { rungs: of }]) =>
      of.map(({ id }) => `${clock}/${id}`),
    );
    expect(rungs.length).toBeGreaterThan(15);
    expect(sorted(histories.flatMap(rungsOf))).toEqual(expect.arrayContaining(rungs));
  });

  test('go through every answer of the recording function', () => {
    const statuses = histories.flatMap((history) => stepsOf(history).map(({ result }) => result.status));
    expect(sorted(statuses)).toEqual(['already', 'conflict', 'early', 'pending', 'recorded', 'refused']);
  });

  test('adopt what another writer recorded, and hand over to a next run', () => {
    const events = histories.flatMap((history) => history.events);
    const signals = events.map((event) => event.workflowExecutionSignaledEventAttributes?.signalName);
    expect(signals).toContain('resync');
    expect(events.some((event) => event.workflowExecutionContinuedAsNewEventAttributes !== undefined)).toBe(true);
  });
});
