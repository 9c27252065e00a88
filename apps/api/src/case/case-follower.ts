import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

const LOOK_EVERY_MS = 1000;

/** A case's version and how many delivery facts are known of it; it moves whenever the page has something new. */
export interface CasePulse {
  version: number;
  deliveries: number;
}

type Listener = (pulse: CasePulse) => void;

/** Watches the cases that somebody looks at: one query a second for all of them, whatever their number. */
@Injectable()
export class CaseFollower implements BeforeApplicationShutdown {
  private readonly logger = new Logger('CaseFollower');
  private readonly followers = new Map<string, Set<Listener>>();
  private timer: NodeJS.Timeout | null = null;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Tells the listener the pulse now and then; call what is returned to stop. */
  follow(caseId: string, listener: Listener): () => void {
    const listeners = this.followers.get(caseId) ?? new Set();
    this.followers.set(caseId, listeners.add(listener));
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.followers.delete(caseId);
      if (this.followers.size === 0) this.stop();
    };
  }

  beforeApplicationShutdown(): void {
    this.followers.clear();
    this.stop();
  }

  private stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  private async look(): Promise<void> {
    try {
      const rows: (CasePulse & { id: string })[] = await this.dataSource.query(
        `select c.id, c.version, coalesce(h.seq, 0)::int as deliveries from case_file c
         left join ledger_head h on h.stream_kind = 'delivery' and h.stream_id = c.id::text
         where c.id = any($1::uuid[])`,
        [[...this.followers.keys()]],
      );
      for (const { id, ...pulse } of rows) for (const listener of this.followers.get(id) ?? []) listener(pulse);
    } catch (error) {
      // The next look comes in a second; the page itself shows a lost connection.
      this.logger.warn({ err: error }, 'could not look at the followed cases');
    }
  }
}
