import { loadSettings } from '../../../libs/config/config.ts';
import { ConfigurationError } from '../../../libs/config/configuration.error.ts';
import { derivedToken } from '../../../libs/config/derived-token.ts';
import { startInbox } from './inbox.ts';

const log = (level: 'info' | 'error', fields: Record<string, unknown>): void => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, name: 'inbox', ...fields })}\n`);
};

const report = (error: unknown): void => {
  log('error', { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
};

async function boot(): Promise<void> {
  const { databaseUrl, secretKey, inboxHost, inboxPort, smtpPort } = loadSettings();
  if (!databaseUrl || !secretKey) {
    throw new ConfigurationError(['模拟信箱需要环境变量 DATABASE_URL 和 DUBAN_SECRET，请设置后重新启动。']);
  }
  const token = derivedToken(secretKey, 'inbox');
  const inbox = await startInbox({ databaseUrl, token, host: inboxHost, httpPort: inboxPort, smtpPort, report });
  log('info', { msg: 'inbox ready', http: inbox.httpUrl, smtp: inbox.smtpUrl });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      inbox.close().then(
        () => log('info', { msg: 'inbox closed' }),
        (error: unknown) => {
          report(error);
          process.exitCode = 1;
        },
      );
    });
  }
}

// The log is lost while the disk is full; that must not end the process.
process.stderr.on('error', () => {});

boot().catch((error: unknown) => {
  report(error);
  process.exitCode = 1;
});
