import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** For each layer one forbidden layer, one forbidden package and, where it may have none, a builtin of Node. */
const FORBIDDEN: Record<string, readonly string[]> = {
  'libs/domain': ['libs/contracts', 'zod', 'node:fs'],
  'libs/contracts/http': ['libs/config', 'typeorm', 'node:fs'],
  'libs/contracts': ['libs/persistence', 'zod', 'node:fs'],
  'libs/config': ['libs/persistence', 'typeorm'],
  'libs/telemetry': ['libs/domain', 'typeorm'],
  'libs/calendar': ['libs/record', 'zod'],
  'libs/persistence': ['libs/record', 'zod'],
  'libs/ledger': ['libs/record', 'zod'],
  'libs/record': ['libs/notification', 'zod'],
  'libs/notification': ['libs/record', 'zod'],
  'libs/intake': ['libs/config', 'typeorm'],
  'libs/evidence': ['libs/persistence', 'typeorm'],
  'libs/temporal': ['libs/persistence', 'typeorm'],
  'libs/relay': ['activities', 'bullmq'],
  workflows: ['libs/persistence', 'zod', 'node:fs'],
  activities: ['libs/config', 'zod'],
  'apps/api': ['apps/worker', 'bullmq'],
  'apps/worker': ['apps/api', 'zod'],
  'apps/cli': ['libs/record', 'zod'],
  'apps/inbox': ['libs/persistence', 'typeorm'],
  'apps/local': ['libs/persistence', 'typeorm'],
  'apps/console': ['libs/persistence', 'typeorm', 'node:fs'],
};
const layers = Object.keys(FORBIDDEN);
const tree = mkdtempSync(join(tmpdir(), 'duban-fence-'));
const expected: string[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

/** A file that imports what it may not, and the rules it breaks. */
function seed(path: string, target: string, rules: readonly string[]): void {
  const own = target === 'test' || target in FORBIDDEN;
  const specifier = own ? `./${relative(dirname(path), `${target}/target.ts`)}` : target;
  write(path, `import '${specifier}';\n`);
  expected.push(...rules.map((rule) => `${path}: ${rule}`));
}

beforeAll(() => {
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'));
  copyFileSync('tsconfig.json', join(tree, 'tsconfig.json'));
  for (const layer of [...layers, 'test']) write(`${layer}/target.ts`, 'export const target = 1;\n');
  for (const [layer, targets] of Object.entries(FORBIDDEN)) {
    targets.forEach((target, index) => {
      seed(`${layer}/seed-${index}.ts`, target, [`${layer} imports only what it may`]);
    });
  }
  seed('workflows/seed-value.ts', 'activities', ['workflows sees only the types of activities']);
  write(
    'workflows/type-only.ts',
    "import type { target } from '../activities/target.ts';\nexport type T = typeof target;\n",
  );
  seed('libs/contracts/seed-http.ts', 'libs/contracts/http', ['only api, cli and console see the http contracts']);
  seed('libs/config/seed-test.ts', 'test', ['libs/config imports only what it may', 'nobody imports tests']);
  write('libs/domain/one.ts', "import './two.ts';\n");
  write('libs/domain/two.ts', "import './one.ts';\n");
  expected.push('libs/domain/one.ts: no cycles');
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

interface Cruised {
  summary: { violations: { from: string; rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } };
}

function cruise(): Cruised['summary'] {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = resolve('.dependency-cruiser.mjs');
  const args = [program, 'apps', 'workflows', 'activities', 'libs', '--config', config, '--output-type', 'json'];
  const output = execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(output) as Cruised).summary;
}

test('each seeded violation is reported under its rule, no rule is without one, and nothing else is reported', () => {
  const { violations, ruleSetUsed } = cruise();
  const found = new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`));
  expect([...found].sort()).toEqual([...expected].sort());
  const broken = new Set(violations.map(({ rule }) => rule.name));
  expect(ruleSetUsed.forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
});
