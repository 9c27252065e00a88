import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { WORKER_FLAGS } from '../apps/local/src/services/worker-flags.ts';
import { loadConfig, loadSettings } from '../libs/config/config.ts';
import { environmentSchema } from '../libs/config/environment.schema.ts';

interface Service {
  image: string;
  profiles?: string[];
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  secrets?: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  restart: string;
  read_only?: boolean;
  cap_drop?: string[];
  configs?: { source: string }[];
}

const text = readFileSync('docker-compose.yml', 'utf8');
const { services, volumes, secrets, configs } = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, unknown>;
  configs: Record<string, { content: string }>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');
const service = (name: string): Service => services[name]!;
const own = Object.keys(services).filter((name) => service(name).image.startsWith('duban:'));
const jobs = Object.keys(services).filter((name) => service(name).restart.startsWith('on-failure'));

/** The environment a person would give, with everything the file asks for. */
const given: Record<string, string> = {
  DATABASE_PASSWORD: 'a1',
  TEMPORAL_DB_PASSWORD: 'b2',
  REDIS_PASSWORD: 'c3',
  DUBAN_SECRET: 'ab'.repeat(32),
  DUBAN_PUBLIC_URL: 'https://aj.example.gov.cn',
  DUBAN_SEAL_KEY_FILE: '/etc/duban/seal.pem',
  SMTP_URL: 'smtp://mail.example.gov.cn:25',
  DUBAN_SMS_URL: 'https://sms.example.cn',
};

const filledIn = (value: string): string =>
  value.replace(/\$\{(\w+):[?-]\}/g, (_whole, name: string) => given[name] ?? '');

test('the production shape is API, two workers, PostgreSQL, Redis and Temporal with its jobs; the inbox only on request', () => {
  expect(
    Object.keys(services)
      .filter((name) => service(name).profiles === undefined)
      .toSorted(),
  ).toEqual(['api', 'postgres', 'redis', 'temporal', 'temporal-namespace', 'temporal-schema', 'worker-1', 'worker-2']);
  expect(service('inbox').profiles).toEqual(['inbox']);
  expect(own.toSorted()).toEqual(['api', 'inbox', 'worker-1', 'worker-2']);
});

test.each(own)('%s runs a program of the one image, without rights it does not need', (name) => {
  const { command, read_only, cap_drop, secrets: granted = [] } = service(name);
  const [program, ...args] = command ?? [];
  expect(program).toBe('node');
  expect(args.slice(0, -1)).toEqual(name.startsWith('worker') ? WORKER_FLAGS : []);
  const source =
    args
      .at(-1)
      ?.replace(/^dist\//, '')
      .replace(/\.js$/, '.ts') ?? '';
  expect(existsSync(source) ? 'exists' : `${source} is missing`).toBe('exists');
  expect(read_only).toBe(true);
  expect(cap_drop).toEqual(['ALL']);
  expect(granted.filter((secret) => !(secret in secrets))).toEqual([]);
});

test.each(own)('%s sets no variable the product does not know, and the values are accepted', (name) => {
  const { environment = {} } = service(name);
  expect(Object.keys(environment).filter((variable) => !(variable in environmentSchema.shape))).toEqual([]);
  const env = Object.fromEntries(Object.entries(environment).map(([variable, value]) => [variable, filledIn(value)]));
  const load = name === 'inbox' ? loadSettings : loadConfig;
  expect(load(env)).toMatchObject({
    secretKey: given['DUBAN_SECRET'],
    databaseUrl: expect.stringContaining('@postgres:5432/duban'),
  });
});

test('API and workers share database, queue store, engine, secret, seal key and files', () => {
  const shared = [
    'DATABASE_URL',
    'REDIS_URL',
    'TEMPORAL_ADDRESS',
    'TEMPORAL_NAMESPACE',
    'DUBAN_SECRET',
    'DUBAN_SEAL_KEY',
    'DUBAN_DATA',
  ];
  for (const name of ['worker-1', 'worker-2']) {
    for (const variable of shared) {
      expect(service(name).environment?.[variable]).toBe(service('api').environment?.[variable]);
    }
    expect(service(name).volumes).toEqual(service('api').volumes);
  }
});

test('images are pinned to a version, the image of the product to its own', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const { image } of Object.values(services)) expect(image).toMatch(/:\d+\.\d+(\.\d+)?(-\w+)?$/);
  for (const name of own) expect(service(name).image).toBe(`duban:${version}`);
  for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm))
    expect(image).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim$/);
});

test('every lasting service says whether it is well, and nobody starts before those he needs', () => {
  const silent = Object.keys(services).filter((name) => service(name).healthcheck === undefined);
  expect(silent.toSorted()).toEqual(jobs.toSorted());
  expect(jobs.toSorted()).toEqual(['temporal-namespace', 'temporal-schema']);
  const waits = Object.values(services).flatMap(({ depends_on = {} }) => Object.entries(depends_on));
  expect(waits.length).toBeGreaterThan(0);
  for (const [needed, { condition }] of waits) {
    expect(condition).toBe(jobs.includes(needed) ? 'service_completed_successfully' : 'service_healthy');
  }
});

test('no secret stands in the file, each is asked for, and nothing but the API is reachable from outside', () => {
  for (const name of [
    'DATABASE_PASSWORD',
    'TEMPORAL_DB_PASSWORD',
    'REDIS_PASSWORD',
    'DUBAN_SECRET',
    'DUBAN_SEAL_KEY_FILE',
  ]) {
    expect(text).toContain(`\${${name}:?}`);
  }
  const settings = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
  const open = settings.filter(
    ([name, value]) => /PASSWORD|PWD|SECRET|AUTH/.test(name) && !/^\$\{\w+:[?-]\}$/.test(value),
  );
  expect(open).toEqual([]);
  const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
  expect(published).toEqual([['api', '127.0.0.1:8300:8300']]);
});

test('every volume and configuration a service names is declared', () => {
  for (const { volumes: mounted = [], configs: used = [] } of Object.values(services)) {
    for (const mount of mounted) expect(Object.keys(volumes)).toContain(mount.split(':')[0]);
    for (const { source } of used) expect(Object.keys(configs)).toContain(source);
  }
  expect(configs['engine_limits']?.content).toContain('history.maxInFlightUpdates');
});

test('the image runs as nobody special, brings its workflow bundle, and starts what is there', () => {
  const final = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
  expect(final).toMatch(/^USER node$/m);
  expect(dockerfile).toContain('workflowBundle()');
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from]) => from!.split(' '));
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  const [, main] = /CMD \["node", "dist\/(.+)\.js"\]/.exec(final) ?? [];
  expect(existsSync(`${main}.ts`)).toBe(true);
});
