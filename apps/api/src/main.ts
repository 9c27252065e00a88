import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadConfig } from '../../../libs/config/config.ts';
import { createLogger } from '../../../libs/telemetry/logger.ts';
import { NestLogger } from '../../../libs/telemetry/nest-logger.ts';
import { AppModule } from './app.module.ts';
import { configureApp } from './http/configure.ts';

const config = loadConfig();
const logger = createLogger(config, 'api');
const app = await NestFactory.create<NestExpressApplication>(AppModule, {
  logger: new NestLogger(logger),
  bodyParser: false,
  // Live pages hold their connections open; without this a stop would wait for them for ever.
  forceCloseConnections: true,
  abortOnError: false,
});
configureApp(app, config, logger);
await app.listen(config.port, config.host);
logger.info({ host: config.host, port: config.port }, 'api listening');
