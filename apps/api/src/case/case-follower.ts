import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StandingSignIns } from '../auth/standing-sign-ins.ts';

const LOOK_EVERY_MS = 1000;

/** A case's version and how many delivery facts are known of it; it moves whenever the page has something new. */
export interface CasePulse {
  version: number;
  deliveries: number;
}

export interface Follower {
  /** The hash of what the page has signed in with. */
  credential: string;
  /** Told now and then, whether or not the pulse has moved. */
  pulse(pulse: CasePulse): void;
  /** The sign-in is over: nothing more may be told. */
  signedOut(): void;
}

/** Watches the cases that somebody looks at and the lookers' sign-ins: two queries a second, whatever their number. */
@Injectable()
export class CaseFollower implements BeforeApplicationShutdown {
  private readonly logger = new Logger('CaseFollower');
  private readonly followers = new Map<string, Set<Follower>>();
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(StandingSignIns) private readonly signIns: StandingSignIns,
  ) {}

  /** Follows until what is returned is called. */
  follow(caseId: string, follower: Follower): () => void {
    const ofCase = this.followers.get(caseId) ?? new Set();
    this.followers.set(caseId, ofCase.add(follower));
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS);
    return () => {
      ofCase.delete(follower);
      if (ofCase.size === 0 && this.followers.get(caseId) === ofCase) this.followers.delete(caseId);
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
    // A database that is slower than the looks must not be asked ever more often.
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.dismissSignedOut();
      const rows: (CasePulse & { id: string })[] = await this.dataSource.query(
        `select c.id, c.version, coalesce(h.seq, 0)::int as deliveries from case_file c
         left join ledger_head h on h.stream_kind = 'delivery' and h.stream_id = c.id::text
         where c.id = any($1::uuid[])`,
        [[...this.followers.keys()]],
      );
      for (const { id, ...pulse } of rows) for (const one of this.followers.get(id) ?? []) one.pulse(pulse);
    } catch (error) {
      // The next look comes in a second; the page itself shows a lost connection.
      this.logger.warn({ err: error }, 'could not look at the followed cases');
    } finally {
      this.isLooking = false;
    }
  }

  private async dismissSignedOut(): Promise<void> {
    const all = [...this.followers.values()].flatMap((ofCase) => [...ofCase]);
    const standing = await this.signIns.among(all.map((one) => one.credential));
    for (const one of all) if (!standing.has(one.credential)) one.signedOut();
  }
}
