import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../../libs/config/config.ts';
import type { AuditVerification } from '../../../../libs/contracts/http/audit.ts';
import type { VerifiedFinding } from '../../../../libs/contracts/http/audit-verification.ts';
import type { Finding } from '../../../../libs/ledger/verify/finding.ts';
import { verifyLedger } from '../../../../libs/ledger/verify/verify-ledger.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';

/** Long enough for about half a million entries, short enough for a browser to wait. */
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
    const findings = await this.#withCases(report.findings);
    return { startedAt, finishedAt: await this.#now(), ...report, findings };
  }

  /** People know cases by their numbers, streams by ids. */
  async #withCases(findings: readonly Finding[]): Promise<VerifiedFinding[]> {
    const ids = findings.map((finding) => finding.stream?.split('/')[1] ?? '');
    const rows: { id: string; number: string }[] = await this.dataSource.query(
      'select id, number from case_file where id::text = any($1)',
      [ids],
    );
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    return findings.map((finding, index) => {
      const caseNumber = numbers.get(ids[index]!) ?? null;
      return { ...finding, caseNumber, caseId: caseNumber === null ? null : ids[index]! };
    });
  }

  async #now(): Promise<string> {
    return (await this.clock.now(this.dataSource.manager)).toISOString();
  }
}
