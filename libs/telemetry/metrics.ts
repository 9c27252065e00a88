import { collectDefaultMetrics, Registry } from 'prom-client';

/** The process's figures; each process has one, tests may have several. */
export class Metrics {
  readonly registry = new Registry();

  /** `process` (api, worker) becomes a label of every figure. */
  constructor(process: string) {
    this.registry.setDefaultLabels({ process });
    collectDefaultMetrics({ register: this.registry, prefix: 'duban_' });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
