import { jest } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant } from './mutants.ts';
import { bundleForReplay, replay, type Replayed } from './replayed.ts';

jest.setTimeout(600_000);

const SOURCES = ['workflows', 'libs/domain', 'libs/contracts', 'test/replay/digest.interceptor.ts'];
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York'];
const histories = 'test/replay/histories/taskWorkflow';
/** Other commands than recorded, or the same with other content; a fault that merely crashes proves nothing. */
const DIFFERENCE = /TMPRL1100|asks [0-9a-f]{16}, recorded was/;
/** Bundles and replays at a time. */
const AT_ONCE = 2;

let directory: string;
let verdicts: Map<string, Promise<Replayed[]>>;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'duban-mutants-'));
  const queue = [...MUTANTS];
  const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve<unknown>(undefined));
  verdicts = new Map(
    queue.map((mutant, index) => {
      const lane = index % AT_ONCE;
      const verdict = lanes[lane]!.then(() => judge(mutant));
      lanes[lane] = verdict.catch(() => undefined);
      return [mutant.name, verdict];
    }),
  );
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('the unchanged copy passes', async () => {
  const runs = await judge();
  expect(runs.map(({ zone, failures }) => ({ zone, failures }))).toEqual(
    readdirSync(histories).flatMap(() => ZONES.map((zone) => ({ zone, failures: {} }))),
  );
});

test.each(MUTANTS.map(({ name }) => name))('refused: %s', async (name) => {
  const runs = (await verdicts.get(name)) ?? [];
  expect(Object.values(runs.at(-1)?.failures ?? {}).join()).toMatch(DIFFERENCE);
});

/** Replays every recorded history with the sources as they are, or with one fault; goes on to the next zone while all pass. */
async function judge(mutant?: Mutant): Promise<Replayed[]> {
  const root = copyOfSources();
  if (mutant !== undefined) mutate(root, mutant);
  const bundle = await bundleForReplay(root, root);
  const runs: Replayed[] = [];
  for (const release of readdirSync(histories)) {
    for (const zone of ZONES) {
      runs.push(await replay(bundle, join(histories, release), { zone, stop: 'first' }));
      if (Object.keys(runs.at(-1)!.failures).length > 0) return runs;
    }
  }
  return runs;
}

function copyOfSources(): string {
  const root = mkdtempSync(join(directory, 'copy-'));
  mkdirSync(join(root, 'libs'), { recursive: true });
  for (const source of SOURCES) cpSync(source, join(root, source), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  return root;
}

function mutate(root: string, { name, file, from, to }: Mutant): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${name}: its text is not found once in ${file}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}
