import { jest } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicies } from '../../libs/config/policy/policies.ts';
import { WORKFLOW_TYPES } from '../../libs/contracts/task-queues.ts';
import { ACKNOWLEDGEMENT_VERBS } from '../../libs/domain/acknowledgement/acknowledgement-verbs.ts';
import { DUTY_VERBS } from '../../libs/domain/duty/duty-verbs.ts';
import { TASK_VERBS } from '../../libs/domain/task/task-verbs.ts';
import { HISTORIES, readHistories, rungsOf, stepsOf, verbsOf } from './recorded-steps.ts';
import { bundleForReplay, replay } from './replayed.ts';
import { HASTY_STORIES, STORIES } from './stories/stories.ts';

jest.setTimeout(200_000);

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const recorded = readdirSync(HISTORIES).flatMap((workflow) =>
  readdirSync(join(HISTORIES, workflow)).map((release) => [workflow, release] as const),
);
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('cases go on unchanged', () => {
  let directory: string;
  let bundle: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'duban-replay-'));
    bundle = await bundleForReplay(process.cwd(), directory);
  }, 60_000);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  describe.each(recorded)('that ran as %s on release %s', (workflow, release) => {
    const folder = join(HISTORIES, workflow, release);
    test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('under %s', async (zone) => {
      const { length } = readdirSync(folder);
      expect(await replay(bundle, folder, { zone })).toEqual({ zone, replayed: length, failures: {} });
    });
  });
});

test('every workflow has recorded histories', () => {
  expect(sorted(recorded.map(([workflow]) => workflow))).toEqual(sorted(Object.values(WORKFLOW_TYPES)));
});

/** What the recording function can answer where nothing falls due, and where rungs do. */
const ANSWERS = ['already', 'conflict', 'recorded', 'refused'];
const ANSWERS_TO_RUNGS = ['early', 'pending'];

const PROCEDURES = [
  { workflow: 'taskWorkflow', policyId: 'task-national', verbs: TASK_VERBS, isTimed: true },
  { workflow: 'dutyWorkflow', policyId: 'duty-national', verbs: DUTY_VERBS, isTimed: true },
  {
    workflow: 'acknowledgementWorkflow',
    policyId: 'acknowledgement-national',
    verbs: ACKNOWLEDGEMENT_VERBS,
    isTimed: false,
  },
] as const;

describe.each(PROCEDURES)('the recorded histories of $workflow', ({ workflow, policyId, verbs, isTimed }) => {
  const releases = readdirSync(join(HISTORIES, workflow));
  const histories = releases.flatMap((release) => readHistories(join(HISTORIES, workflow, release)));

  test('are those of its stories', () => {
    const names = readdirSync(join(HISTORIES, workflow, version)).map((name) => name.replace(/(-run-\d+)?\.json$/, ''));
    expect(sorted(names)).toEqual(sorted(Object.keys({ ...STORIES[workflow], ...HASTY_STORIES[workflow] })));
  });

  test('carry the flags without which a replay does not compare activities', () => {
    const without = histories.filter(({ events }) => {
      const first = events.find((event) => event.workflowTaskCompletedEventAttributes !== undefined);
      const flags = first?.workflowTaskCompletedEventAttributes?.sdkMetadata?.coreUsedFlags ?? [];
      return ![1, 2, 3].every((flag) => flags.includes(flag));
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test('go through every act', () => {
    expect(sorted(histories.flatMap(verbsOf))).toEqual(sorted(verbs));
  });

  test('go through every rung of the national terms', () => {
    const policy = readPolicies('policies').find(({ id }) => id === policyId);
    const rungs = Object.entries(policy?.clocks ?? {}).flatMap(([clock, { rungs: of }]) =>
      of.map(({ id }) => `${clock}/${id}`),
    );
    expect(rungs.length > 15).toBe(isTimed);
    expect(sorted(histories.flatMap(rungsOf))).toEqual(expect.arrayContaining(rungs));
  });

  test('go through every answer of the recording function', () => {
    const statuses = histories.flatMap((history) => stepsOf(history).map(({ result }) => result.status));
    expect(sorted(statuses)).toEqual(sorted(isTimed ? [...ANSWERS, ...ANSWERS_TO_RUNGS] : ANSWERS));
  });

  test('adopt what another writer recorded, and hand over to a next run unless the first act ends them', () => {
    const events = histories.flatMap((history) => history.events);
    const signals = events.map((event) => event.workflowExecutionSignaledEventAttributes?.signalName);
    expect(signals).toContain('resync');
    const handsOver = events.some((event) => event.workflowExecutionContinuedAsNewEventAttributes !== undefined);
    expect(handsOver).toBe(isTimed);
  });
});
