import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Options } from 'pino-http';
import type { Config } from '../../../../libs/config/config.ts';
import { readBodies } from './body.ts';
import { serveConsole } from './console.ts';
import { readableAddress } from '../phone/readable-address.ts';
import { GracefulStop } from './graceful-stop.ts';
import { setHeaders } from './headers.ts';
import { describeApi } from './openapi.ts';
import { logRequests } from './request-log.ts';
import { measureRequests } from './request-metrics.ts';

/** What every instance of the API has in common, in the order in which a request passes it. */
export function configureApp(
  app: NestExpressApplication,
  config: Config,
  logger: NonNullable<Options['logger']>,
): void {
  app.use(app.get(GracefulStop).track);
  logRequests(app, logger);
  measureRequests(app);
  setHeaders(app, config);
  serveConsole(app, config.consoleDir);
  app.use('/t', readableAddress);
  readBodies(app);
  describeApi(app);
  app.enableShutdownHooks();
}
