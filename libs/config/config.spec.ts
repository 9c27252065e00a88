import { loadConfig, loadSettings } from './config.ts';
import { ConfigurationError } from './configuration.error.ts';

const service = {
  DATABASE_URL: 'postgres://duban:secret@127.0.0.1:5432/duban',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  DUBAN_SECRET: 'ab'.repeat(32),
};

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  throw new Error('expected a ConfigurationError');
}

test('a service gets one frozen configuration with the documented defaults', () => {
  const config = loadConfig({ ...service });
  expect(Object.isFrozen(config)).toBe(true);
  expect(config).toMatchObject({
    port: 8300,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:8300',
    temporalNamespace: 'duban',
    logLevel: 'info',
  });
  expect(config.sealKeyFile).toBe(`${config.dataDir}/keys/seal.pem`);
});

test('the base of phone links follows the port and loses its trailing slash', () => {
  expect(loadSettings({ DUBAN_PORT: '9000' }).publicUrl).toBe('http://127.0.0.1:9000');
  expect(loadSettings({ DUBAN_PUBLIC_URL: 'https://aj.example.gov.cn/' }).publicUrl).toBe('https://aj.example.gov.cn');
});

test('an empty variable counts as not set', () => {
  expect(loadSettings({ DUBAN_PORT: '', REDIS_URL: '' })).toMatchObject({ port: 8300, redisUrl: undefined });
});

test.each([
  ['DUBAN_PORT', 'abc', '65535'],
  ['DUBAN_PORT', '70000', '65535'],
  ['TEMPORAL_ADDRESS', 'http://x', '主机:端口'],
  ['TEMPORAL_NAMESPACE', 'du ban', '例如 duban'],
  ['DUBAN_LOG_LEVEL', 'loud', 'debug'],
  ['DUBAN_PUBLIC_URL', 'aj.example.cn', 'https://'],
])('a wrong %s (%s) is refused, naming variable, value and remedy', (name, value, remedy) => {
  const message = refusal(() => loadSettings({ [name]: value }));
  expect(message).toContain(name);
  expect(message).toContain(value);
  expect(message).toContain(remedy);
});

test.each([
  ['DUBAN_PORT', '--port'],
  ['TEMPORAL_ADDRESS', '--temporal-address'],
  ['REDIS_URL', '--redis-url'],
])('a wrong %s given by its option is refused under the name of the option', (name, option) => {
  const message = refusal(() => loadSettings({ [name]: 'abc' }, { [name]: option }));
  expect(message).toMatch(new RegExp(`选项 ${option} 的值.*删去该选项`));
  expect(message).not.toContain(name);
});

test('a refused address with a password is not repeated in the message', () => {
  const message = refusal(() => loadSettings({ DATABASE_URL: 'mysql://root:hunter2@db/duban' }));
  expect(message).toContain('DATABASE_URL');
  expect(message).not.toContain('hunter2');
});

test.each([
  ['kurz12345', '至少 10 个字符'],
  ['nur-buchstaben', '字母和数字'],
])('a first password as weak as %s is refused like a chosen one, and is not repeated', (password, remedy) => {
  const message = refusal(() => loadSettings({ DUBAN_ADMIN_PASSWORD: password }));
  expect(message).toContain(remedy);
  expect(message).not.toContain(password);
});

test('a service without database, engine and secret is told all three at once', () => {
  const message = refusal(() => loadConfig({}));
  for (const name of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'DUBAN_SECRET']) expect(message).toContain(name);
});
