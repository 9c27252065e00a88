import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { pinoHttp, type Options } from 'pino-http';

const quiet = /^\/(health|metrics|assets)(\/|$)/;
const requestId = /^[\w-]{8,64}$/;

/** One line per request with its id, without headers and bodies; probes and static files are left out. */
export function logRequests(app: NestExpressApplication, logger: NonNullable<Options['logger']>): void {
  app.use(
    pinoHttp<Request, Response>({
      logger,
      genReqId: (request, response) => {
        const given = request.headers['x-request-id'];
        const id = typeof given === 'string' && requestId.test(given) ? given : randomUUID();
        response.setHeader('X-Request-Id', id);
        return id;
      },
      autoLogging: { ignore: (request) => quiet.test(request.url) },
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, url }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'warn' : 'info',
    }),
  );
}
