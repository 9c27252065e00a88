import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Metrics } from '../../../../libs/telemetry/metrics.ts';
import { requestHistogram } from '../../../../libs/telemetry/request-metrics.ts';

/** Measures every request under its route pattern, so that ids never become label values. */
export function measureRequests(app: NestExpressApplication): void {
  const histogram = requestHistogram(app.get(Metrics));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const stop = histogram.startTimer();
    response.once('finish', () => {
      const { path } = (request.route as { path?: string } | undefined) ?? {};
      stop({ method: request.method, route: path ?? 'other', status: response.statusCode });
    });
    next();
  });
}
