import { randomUUID } from 'node:crypto';
import type { NoticeDetail, NoticeImported, NoticeTaskView, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import type { UnitKind } from '../../../libs/domain/unit/unit-kind.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { PersonEntity } from '../../../libs/persistence/entities/person.entity.ts';
import { PostEntity } from '../../../libs/persistence/entities/post.entity.ts';
import { UnitAliasEntity } from '../../../libs/persistence/entities/unit-alias.entity.ts';
import { UnitEntity } from '../../../libs/persistence/entities/unit.entity.ts';
import type { Answer, ApiClient } from '../../harness/api/api-client.ts';
import { cookieFor } from '../../harness/api/test-accounts.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import { bytesOf, SAMPLE } from './sample-notice.ts';

/** An office of the API with its verbs for notices; it stands at Monday 2026-11-23 09:00. */
export class NoticeOffice {
  private constructor(
    readonly api: TestApi,
    readonly officer: ApiClient,
  ) {}

  static async open(): Promise<NoticeOffice> {
    const api = await startTestApi();
    return new NoticeOffice(api, await api.signIn('anban'));
  }

  /** A unit whose contact has a telephone number unless `reachable` is false. */
  async unit(name: string, kind: UnitKind = 'department', reachable = true, aliases: string[] = []): Promise<string> {
    const { manager } = this.api.dataSource;
    const createdAt = await this.api.clock.now();
    const id = randomUUID();
    await manager.insert(UnitEntity, { id, name, kind, parentId: null, createdAt });
    for (const alias of aliases) await manager.insert(UnitAliasEntity, { alias, unitId: id, createdAt });
    if (!reachable) return id;
    const personId = randomUUID();
    await manager.insert(PersonEntity, { id: personId, name: `${name}经办人`, phone: '13800000001', createdAt });
    await manager.insert(PostEntity, { id: randomUUID(), personId, unitId: id, role: 'contact' });
    return id;
  }

  upload(text: string | Uint8Array, fileName = '冬季方案.txt', as = this.officer): Promise<Answer> {
    return as.upload('/api/v1/notices', fileName, typeof text === 'string' ? bytesOf(text) : text);
  }

  /** The bytes as they are, without a form; a stream announces no length. */
  async sendRaw(body: Uint8Array | ReadableStream, fileName: string): Promise<Response> {
    const cookie = await cookieFor(this.api.dataSource, 'anban', {}, await this.api.clock.now());
    const url = `${this.api.url}/api/v1/notices?fileName=${encodeURIComponent(fileName)}`;
    const headers = { cookie, 'content-type': 'application/octet-stream' };
    return fetch(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
  }

  async imported(text = SAMPLE): Promise<NoticeDetail> {
    const answer = (await this.upload(text)) as unknown as Answer<NoticeImported>;
    if (answer.status !== 201) throw new Error(`import refused: ${JSON.stringify(answer.body)}`);
    return this.notice(answer.body.id);
  }

  async notice(id: string): Promise<NoticeDetail> {
    return (await this.officer.get<NoticeDetail>(`/api/v1/notices/${id}`)).body;
  }

  /** An edit that must be accepted; returns the work after it. */
  async edit(work: NoticeWork, path: string, body: object): Promise<NoticeWork> {
    const answer = await this.tryEdit(work, path, body);
    if (answer.status !== 200) throw new Error(`${path} refused: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  tryEdit(work: NoticeWork, path: string, body: object): Promise<Answer<NoticeWork & { code: string }>> {
    const method = /^tasks\/[0-9a-f-]{36}$/.test(path) ? 'PATCH' : 'POST';
    return this.officer.send(method, `/api/v1/notices/${work.id}/${path}`, { revision: work.revision, ...body });
  }

  /** Kinds of the system stream about notices and units, in order. */
  async ledger(): Promise<string[]> {
    const rows: { kind: string }[] = await this.api.dataSource.query(
      `select kind from ledger_entry where stream_kind = 'system' and (kind like 'notice.%' or kind like 'unit.%')
       order by seq`,
    );
    return rows.map((row) => row.kind);
  }

  /** What the verifier finds, without the data directory. */
  async faults(): Promise<{ code: string; subject: string }[]> {
    const { findings } = await verifyLedger(this.api.dataSource, { dataDir: null, keyFile: null });
    return findings.map(({ code, subject }) => ({ code, subject }));
  }

  async count(table: string): Promise<number> {
    const [{ n }]: [{ n: number }] = await this.api.dataSource.query(`select count(*)::int as n from ${table}`);
    return n;
  }
}

/** The task with this printed number. */
export function taskOf(work: NoticeWork, ref: string): NoticeTaskView {
  const task = work.tasks.find((one) => one.ref === ref || one.ref.endsWith(`·${ref}`));
  if (task === undefined) throw new Error(`no task ${ref} among ${work.tasks.map((one) => one.ref).join(', ')}`);
  return task;
}

export const keysOf = (work: NoticeWork): string[] => work.findings.map((finding) => finding.key);
