import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import { canonical, type Json } from '../../../libs/domain/ledger/canonical.ts';
import { append, appendSystem, insertLinks } from '../../../libs/ledger/append.ts';
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

class HandClock extends Clock {
  at = new Date('2026-09-01T02:00:00.000Z');
  now(): Promise<Date> {
    return Promise.resolve(this.at);
  }
}

export interface SeededCase {
  id: string;
  number: string;
  notificationId: string;
  letterId: string;
  photo: string;
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
    const dataSource = await createDataSource(database.url, 4).initialize();
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
    await this.dataSource.transaction(async (manager) => {
      const body = `请柳溪村于11月30日前反馈第${n}项整改情况。`;
      const paper = { paragraphs: [`第${n}项逾期未反馈，请于5个工作日内办理。`] };
      const facts = { clause: `第${n}项`, signedAt: null };
      let head: Head = EMPTY_HEAD;
      for (let version = 1; version <= versions; version += 1) {
        const link = linkAfter(head, {
          streamKind: 'case',
          streamId: seeded.id,
          at: this.clock.at,
          kind: version === 1 ? 'opened' : 'rung',
          body: entryOf(seeded, version, facts, body, paper),
        });
        await insertLinks(manager, [link]);
        head = { seq: link.seq, hash: link.hash };
      }
      const { at } = this.clock;
      await manager.insert(CaseFileEntity, {
        id: seeded.id,
        kind: 'task',
        number: seeded.number,
        businessKey: `task:${n}`,
        title: '整改',
        unitId: randomUUID(),
        subject: {} as CaseFileEntity['subject'],
        policyId: 'task',
        policyVersion: 1,
        calendarVersion: 'v',
        state: 'issued',
        version: versions,
        facts,
        dueAt: new Date('2026-11-30T16:00:00Z'),
        ledgerSeq: head.seq,
        ledgerHash: head.hash,
        openedAt: at,
      });
      await manager.insert(NotificationEntity, {
        id: seeded.notificationId,
        key: seeded.notificationId,
        caseId: seeded.id,
        template: 'remind',
        channel: 'sms',
        address: '13900000001',
        body,
        bodyHash: sha256(body),
        state: 'delivered',
        notBefore: at,
        createdAt: at,
      });
      await manager.insert(LetterEntity, {
        id: seeded.letterId,
        caseId: seeded.id,
        kind: 'urging',
        state: 'issued',
        addresseeUnitId: randomUUID(),
        title: '督促函',
        body: paper,
        documentNumber: `安督〔2026〕${n}号`,
        draftedAt: at,
        bodyHash: sha256(canonical(paper)),
      });
      await manager.insert(AttachmentEntity, {
        id: seeded.id,
        caseId: seeded.id,
        fileName: '现场.jpg',
        mediaType: 'image/jpeg',
        bytes: 7,
        width: 1,
        height: 1,
        originalSha256: seeded.photo,
        shownSha256: seeded.photo,
        createdAt: at,
      });
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

function entryOf(seeded: SeededCase, version: number, facts: Json, body: string, paper: Json): Json {
  const first = version === 1;
  return {
    caseId: seeded.id,
    number: seeded.number,
    version,
    key: `step-${version}`,
    kind: first ? 'opened' : 'rung',
    at: '2026-09-01T02:00:00.000Z',
    actor: null,
    state: 'issued',
    factsHash: sha256(canonical(facts)),
    dueAt: '2026-11-30T16:00:00.000Z',
    closed: false,
    events: [],
    plan: { added: [], removed: [] },
    notifications: first
      ? [
          {
            id: seeded.notificationId,
            key: seeded.notificationId,
            personId: null,
            channel: 'sms',
            template: 'remind',
            bodyHash: sha256(body),
            audienceRole: 'contact',
          },
        ]
      : [],
    letters: first
      ? []
      : [
          {
            id: seeded.letterId,
            kind: 'urging',
            state: version === 2 ? 'draft' : 'issued',
            documentNumber: version === 2 ? null : `安督〔2026〕${seeded.number.slice(7, -1)}号`,
            bodyHash: version === 2 ? null : sha256(canonical(paper)),
          },
        ],
    attachments: first ? [] : [{ id: seeded.id, originalSha256: seeded.photo, shownSha256: seeded.photo }],
    skipped: [],
  };
}
