import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '../../../libs/config/config.ts';
import { ConfigurationError } from '../../../libs/config/configuration.error.ts';
import { Refusal } from '../../../libs/domain/refusal/refusal.ts';
import { DatabaseUnfitError } from '../../../libs/persistence/database-unfit.error.ts';
import { createLogger } from '../../../libs/telemetry/logger.ts';
import { NestLogger } from '../../../libs/telemetry/nest-logger.ts';
import { AppModule } from './app.module.ts';
import { configureApp } from './http/configure.ts';
import { databaseFault } from './http/database-fault.ts';

async function start(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger(config, 'api');
  const app = await NestFactory.create<NestExpressApplication>(AppModule, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app, config, logger);
  await app.listen(config.port, config.host);
  logger.info({ host: config.host, port: config.port }, 'api listening');
}

/** One plain line instead of a stack for what the operator can mend himself; anything else is a bug and shows its stack. */
function remedyOf(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof DatabaseUnfitError) return error.message;
  if (error instanceof Refusal) return error.detail;
  const code = (error as { code?: unknown }).code;
  if (code === 'EADDRINUSE') return '端口已被占用：请换一个 DUBAN_PORT，或先停掉占用它的程序。';
  if (code === '3D000' || code === '28P01' || code === '28000') {
    return '数据库（PostgreSQL）拒绝连接：请检查 DATABASE_URL 中的库名、用户名和密码。';
  }
  if (databaseFault(error)) return '数据库（PostgreSQL）连接不上：请检查 DATABASE_URL 和数据库服务是否在运行。';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// What others write to stderr is lost while the disk is full; that must not end the process.
process.stderr.on('error', () => {});

await start().catch((error: unknown) => {
  process.stderr.write(`${remedyOf(error)}\n`);
  process.exit(1);
});
