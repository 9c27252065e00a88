import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../../libs/config/config.ts';
import type { AuditVerification } from '../../../../libs/contracts/http/audit.ts';
import { verifyLedger } from '../../../../libs/ledger/verify/verify-ledger.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { CONFIG } from '../database/config.token.ts';

/** Long enough for about a million entries, short enough for a browser to wait. */
const LONGEST_MS = 25_000;
const MOST_FINDINGS = 200;

/** Runs the verifier for the console: one run at a time, bounded in time and findings. */
@Injectable()
export class VerificationService {
  #running: Promise<AuditVerification> | undefined;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever asks while a run is under way gets its result. */
  run(): Promise<AuditVerification> {
    this.#running ??= this.#verify().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #verify(): Promise<AuditVerification> {
    const startedAt = await this.#now();
    const { publicKey: _, ...report } = await verifyLedger(this.dataSource, {
      dataDir: this.config.dataDir,
      keyFile: this.config.sealKeyFile,
      limit: MOST_FINDINGS,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    return { startedAt, finishedAt: await this.#now(), ...report };
  }

  async #now(): Promise<string> {
    return (await this.clock.now(this.dataSource.manager)).toISOString();
  }
}
