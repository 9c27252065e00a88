import { join, resolve } from 'node:path';
import { ConfigurationError } from './configuration.error.ts';
import type { Environment } from './environment.schema.ts';
import { readEnvironment, type OptionOf } from './environment.ts';

/** What may be set for one installation; services the launcher brings by itself may be absent. Paths are absolute. */
export interface Settings {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  /** Base of the links in messages, without a trailing slash. */
  readonly publicUrl: string;
  readonly databaseUrl?: string;
  readonly temporalAddress?: string;
  readonly temporalNamespace: string;
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  /** Base URL of the loopback SMS provider's HTTP interface. */
  readonly smsUrl?: string;
  /** Base URL of the built-in inbox's read interface. */
  readonly inboxUrl?: string;
  /** Address the built-in inbox listens at; anything but loopback shows it to other machines. */
  readonly inboxHost: string;
  readonly inboxPort: number;
  readonly smtpPort: number;
  /** 32 bytes as 64 hexadecimal characters. */
  readonly secretKey?: string;
  /** Path of the Ed25519 private key (PEM) that signs the daily seal. */
  readonly sealKeyFile: string;
  readonly adminPassword?: string;
  /** API token of the command line. */
  readonly token?: string;
  readonly logLevel: Environment['DUBAN_LOG_LEVEL'];
  readonly consoleDir: string;
  readonly policyDir: string;
  readonly calendarDir: string;
}

/** Settings of a running service: database, engine and secret are there. */
export interface Config extends Settings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly secretKey: string;
}

const remedies = {
  databaseUrl: '缺少环境变量 DATABASE_URL（PostgreSQL 地址，例如 postgres://duban:密码@127.0.0.1:5432/duban）。',
  temporalAddress: '缺少环境变量 TEMPORAL_ADDRESS（Temporal 服务地址，例如 127.0.0.1:7233）。',
  secretKey: '缺少环境变量 DUBAN_SECRET（64 个十六进制字符，可用 openssl rand -hex 32 生成，请妥善保存）。',
};

/** Everything but the three services' needs; for the launcher and the command line. Throws ConfigurationError. */
export function loadSettings(env: NodeJS.ProcessEnv = process.env, optionOf: OptionOf = {}): Settings {
  const read = readEnvironment(env, optionOf);
  const dataDir = resolve(read.DUBAN_DATA);
  const publicUrl = read.DUBAN_PUBLIC_URL ?? `http://127.0.0.1:${read.DUBAN_PORT}`;
  return Object.freeze({
    dataDir,
    host: read.DUBAN_HOST,
    port: read.DUBAN_PORT,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    databaseUrl: read.DATABASE_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    redisUrl: read.REDIS_URL,
    smtpUrl: read.SMTP_URL,
    smsUrl: read.DUBAN_SMS_URL,
    inboxUrl: read.DUBAN_INBOX_URL,
    inboxHost: read.DUBAN_INBOX_HOST,
    inboxPort: read.DUBAN_INBOX_PORT,
    smtpPort: read.DUBAN_SMTP_PORT,
    secretKey: read.DUBAN_SECRET,
    sealKeyFile: resolve(read.DUBAN_SEAL_KEY ?? join(dataDir, 'keys', 'seal.pem')),
    adminPassword: read.DUBAN_ADMIN_PASSWORD,
    token: read.DUBAN_TOKEN,
    logLevel: read.DUBAN_LOG_LEVEL,
    consoleDir: resolve(read.DUBAN_CONSOLE_DIR),
    policyDir: resolve(read.DUBAN_POLICY_DIR),
    calendarDir: resolve(read.DUBAN_CALENDAR_DIR),
  });
}

/** The frozen configuration of a service; throws ConfigurationError when the database, the engine or the secret is missing. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const settings = loadSettings(env);
  const { databaseUrl, temporalAddress, secretKey } = settings;
  if (databaseUrl && temporalAddress && secretKey) {
    return Object.freeze({ ...settings, databaseUrl, temporalAddress, secretKey });
  }
  const missing = (['databaseUrl', 'temporalAddress', 'secretKey'] as const).filter((name) => !settings[name]);
  throw new ConfigurationError(missing.map((name) => remedies[name]));
}
