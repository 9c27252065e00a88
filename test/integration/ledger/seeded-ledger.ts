import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import type { Json } from '../../../libs/domain/ledger/canonical.ts';
import { append, appendSystem, linksSql } from '../../../libs/ledger/append.ts';
import { EMPTY_HEAD, linkAfter, sha256, type Head } from '../../../libs/ledger/link.ts';
import { SealLoop } from '../../../libs/ledger/seal/seal-loop.ts';
import { verifyLedger, type VerifyReport } from '../../../libs/ledger/verify/verify-ledger.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { Clock } from '../../../libs/persistence/clock.ts';
import { AttachmentEntity } from '../../../libs/persistence/entities/attachment.entity.ts';
import { CaseFileEntity } from '../../../libs/persistence/entities/case-file.entity.ts';
import { LetterEntity } from '../../../libs/persistence/entities/letter.entity.ts';
import { NotificationEntity } from '../../../libs/persistence/entities/notification.entity.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';
import { caseRow, entryOf, letterRow, notificationRow, photoRow, type SeededCase } from './seeded-case.ts';

class HandClock extends Clock {
  at = new Date('2026-09-01T02:00:00.000Z');
  override now(): Promise<Date> {
    return Promise.resolve(this.at);
  }

  asOf(): Promise<Date> {
    return this.now();
  }
}

/** A database, a data directory and a clock of one test's own, with cases written the way the recording function writes them. */
export class SeededLedger {
  readonly clock = new HandClock();
  readonly dataDir = mkdtempSync(join(tmpdir(), 'duban-ledger-'));
  readonly keyFile = join(this.dataDir, 'keys', 'seal.pem');

  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
  ) {}

  static async open(): Promise<SeededLedger> {
    const database = await createTestDatabase();
    const dataSource = await createDataSource(database.url, { poolSize: 4 }).initialize();
    return new SeededLedger(database, dataSource);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  loop(dataSource = this.dataSource): SealLoop {
    return new SealLoop(dataSource, this.clock, { dataDir: this.dataDir, sealKeyFile: this.keyFile });
  }

  verify(more: { sealsDir?: string; keyFile?: string } = {}): Promise<VerifyReport> {
    return verifyLedger(this.dataSource, { dataDir: this.dataDir, keyFile: this.keyFile, ...more });
  }

  query<T = unknown>(sql: string, parameters: unknown[] = []): Promise<T> {
    return this.dataSource.query(sql, parameters) as Promise<T>;
  }

  /** Turns the office's page: what was recorded so far lies on a day that has ended. */
  async nextDay(): Promise<string[]> {
    this.clock.at = new Date(this.clock.at.getTime() + 24 * 3_600_000);
    return this.loop().runOnce();
  }

  note(kind: string, body: Json): Promise<void> {
    return this.dataSource.transaction((manager) => appendSystem(manager, this.clock.at, kind, body));
  }

  /** An engine history as the exporter leaves it: the row and its entry in the system stream. */
  async addHistory(caseId: string, runId: string, text: string, events = 1): Promise<void> {
    const hash = sha256(text);
    await this.query('insert into engine_history values ($1, $2, $3, $4, $5, now())', [
      caseId,
      runId,
      events,
      gzipSync(text),
      hash,
    ]);
    await this.note('engine.history_exported', { caseId, runId, events, sha256: hash });
  }

  async addCase(n: number, versions = 3): Promise<SeededCase> {
    const seeded: SeededCase = {
      id: randomUUID(),
      number: `督〔2026〕${n}号`,
      notificationId: randomUUID(),
      letterId: randomUUID(),
      photo: this.#storePhoto(`photo ${n}`),
    };
    const { at } = this.clock;
    const body = `请柳溪村于11月30日前反馈第${n}项整改情况。`;
    const paper = { paragraphs: [`第${n}项逾期未反馈，请于5个工作日内办理。`] };
    const facts = { clause: `第${n}项`, signedAt: null };
    await this.dataSource.transaction(async (manager) => {
      let head: Head = EMPTY_HEAD;
      for (let version = 1; version <= versions; version += 1) {
        const kind = version === 1 ? 'opened' : 'rung';
        const entry = entryOf(seeded, version, at, facts, body, paper);
        const link = linkAfter(head, { streamKind: 'case', streamId: seeded.id, at, kind, body: entry });
        await manager.query(linksSql('$1'), [JSON.stringify([link])]);
        head = { seq: link.seq, hash: link.hash };
      }
      const ends = { version: versions, facts, ledgerSeq: head.seq, ledgerHash: head.hash };
      await manager.insert(CaseFileEntity, { ...caseRow(seeded, n, at), ...ends });
      await manager.insert(NotificationEntity, notificationRow(seeded, body, at));
      await manager.insert(LetterEntity, letterRow(seeded, n, paper, at));
      await manager.insert(AttachmentEntity, photoRow(seeded, at));
      for (const state of ['accepted', 'delivered']) {
        const body = { notificationId: seeded.notificationId, state, provider: 'loopback', at: at.toISOString() };
        await append(manager, [
          { streamKind: 'delivery', streamId: seeded.id, at, kind: `notification.${state}`, body },
        ]);
      }
    });
    return seeded;
  }

  #storePhoto(content: string): string {
    const hash = createHash('sha256').update(content).digest('hex');
    const directory = join(this.dataDir, 'files', hash.slice(0, 2));
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, hash), content);
    return hash;
  }
}
