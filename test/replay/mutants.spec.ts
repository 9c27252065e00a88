import { jest } from '@jest/globals';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Mutant } from './mutants/mutant.ts';
import { SUSPICIONS } from './mutants/mutants.ts';
import { HISTORIES } from './recorded-steps.ts';
import { bundleForReplay, replay, type Replayed } from './replayed.ts';

jest.setTimeout(600_000);

const SOURCES = ['workflows', 'libs/domain', 'libs/contracts', 'test/replay/digest.interceptor.ts'];
const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York'];
/** Other commands than recorded, or the same with other content; a fault that merely crashes proves nothing. */
const DIFFERENCE = /TMPRL1100|asks [0-9a-f]{16}, recorded was/;
/** Bundles and replays at a time. */
const AT_ONCE = 2;

let directory: string;
let verdicts: Map<string, Promise<Replayed[]>>;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'duban-mutants-'));
  const lanes = Array.from({ length: AT_ONCE }, () => Promise.resolve<unknown>(undefined));
  verdicts = new Map();
  for (const [index, { name, workflows, mutant }] of faults.entries()) {
    const lane = index % AT_ONCE;
    const bundle = lanes[lane]!.then(() => bundled(mutant));
    let last: Promise<unknown> = bundle;
    for (const workflow of workflows) {
      const verdict = last.then(async () => judge(await bundle, workflow));
      verdicts.set(`${workflow} ${name}`, verdict);
      last = verdict.catch(() => undefined);
    }
    lanes[lane] = last.catch(() => undefined);
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Each fault once, with the workflows that show it. */
const faults = [...new Set(SUSPICIONS.map(({ mutant }) => mutant))].map((mutant) => ({
  name: mutant.name,
  mutant,
  workflows: SUSPICIONS.filter((one) => one.mutant === mutant).map(({ workflow }) => workflow),
}));

test.each(readdirSync(HISTORIES))('the unchanged copy passes for %s', async (workflow) => {
  const runs = await judge(await bundled(), workflow);
  expect(runs.map(({ zone, failures }) => ({ zone, failures }))).toEqual(
    readdirSync(join(HISTORIES, workflow)).flatMap(() => ZONES.map((zone) => ({ zone, failures: {} }))),
  );
});

test.each(SUSPICIONS.map(({ workflow, mutant }) => `${workflow} ${mutant.name}`))('refused: %s', async (name) => {
  const runs = (await verdicts.get(name)) ?? [];
  expect(Object.values(runs.at(-1)?.failures ?? {}).join()).toMatch(DIFFERENCE);
});

/** The workflows with the sources as they are, or with one fault. */
async function bundled(mutant?: Mutant): Promise<string> {
  const root = copyOfSources();
  if (mutant !== undefined) mutate(root, mutant);
  return bundleForReplay(root, root);
}

/** Replays the recorded histories of a workflow; goes on to the next zone while all pass. */
async function judge(bundle: string, workflow: string): Promise<Replayed[]> {
  const runs: Replayed[] = [];
  for (const release of readdirSync(join(HISTORIES, workflow))) {
    for (const zone of ZONES) {
      runs.push(await replay(bundle, join(HISTORIES, workflow, release), { zone, stop: 'first' }));
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
