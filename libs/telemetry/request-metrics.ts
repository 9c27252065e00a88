import { Histogram } from 'prom-client';
import type { Metrics } from './metrics.ts';

/** Seconds per HTTP request by method, route pattern (never the concrete path) and status. */
export function requestHistogram(metrics: Metrics): Histogram<'method' | 'route' | 'status'> {
  return new Histogram({
    name: 'duban_http_request_seconds',
    help: 'HTTP requests in seconds',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [metrics.registry],
  });
}
