import type { Settings } from '../../../../libs/config/config.ts';
import type { Keys } from '../installation/keys.ts';

/** Where the services of this installation are reached, embedded or external. */
export interface Endpoints {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly inboxPort: number;
  readonly smtpPort: number;
}

/** What API, worker and inbox are told, by the same variables that configure them without a launcher. */
export function serviceEnvironment(settings: Settings, endpoints: Endpoints, keys: Keys): NodeJS.ProcessEnv {
  const inbox = `http://127.0.0.1:${endpoints.inboxPort}`;
  return {
    DUBAN_DATA: settings.dataDir,
    DUBAN_HOST: settings.host,
    DUBAN_PORT: String(settings.port),
    DUBAN_PUBLIC_URL: settings.publicUrl,
    DATABASE_URL: endpoints.databaseUrl,
    TEMPORAL_ADDRESS: endpoints.temporalAddress,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    REDIS_URL: settings.redisUrl,
    SMTP_URL: settings.smtpUrl ?? `smtp://127.0.0.1:${endpoints.smtpPort}`,
    DUBAN_SMS_URL: settings.smsUrl ?? inbox,
    DUBAN_INBOX_URL: settings.inboxUrl ?? inbox,
    DUBAN_INBOX_PORT: String(endpoints.inboxPort),
    DUBAN_SMTP_PORT: String(endpoints.smtpPort),
    DUBAN_SECRET: settings.secretKey ?? keys.secret,
    DUBAN_SEAL_KEY: keys.sealKeyFile,
    DUBAN_LOG_LEVEL: settings.logLevel,
    DUBAN_CONSOLE_DIR: settings.consoleDir,
    DUBAN_POLICY_DIR: settings.policyDir,
    DUBAN_CALENDAR_DIR: settings.calendarDir,
  };
}
