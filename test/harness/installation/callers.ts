import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { ApiClient } from '../api/api-client.ts';
import { cookieFor, type TestAccount } from '../api/test-accounts.ts';
import type { CaseVerb } from '../office/office-desk.ts';

/** A command as its sender keeps it until he knows what became of it. */
export interface Ask {
  id: string;
  caseId: string;
  username: string;
  verb: CaseVerb;
  fields: Record<string, unknown>;
}

/** What an API answered; null when the connection ended without an answer. */
export type Reply = { status: number; code: string | null } | null;

const PATIENCE_SECONDS = 60;
const OUTCOMES: Record<number, string> = { 200: 'applied', 409: 'refused' };

/** People at the APIs: each repeats his command under the same id until he has an answer, and every answer is remembered. */
export class Callers {
  private readonly dataSource: DataSource;
  private readonly cookies = new Map<string, string>();
  private readonly answers = new Map<string, { ask: Ask; replies: Reply[] }>();

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  async signIn(username: string, account: TestAccount = {}): Promise<void> {
    this.cookies.set(username, await cookieFor(this.dataSource, username, account, new Date()));
  }

  ask(caseId: string, username: string, verb: CaseVerb, fields: Record<string, unknown> = {}): Ask {
    return { id: randomUUID(), caseId, username, verb, fields };
  }

  async send(url: string, ask: Ask): Promise<Reply> {
    const { id, caseId, username, verb, fields } = ask;
    const client = new ApiClient(url, { cookie: this.cookies.get(username) ?? '' });
    const reply = await client.post(`/api/v1/cases/${caseId}/commands`, { id, verb, ...fields }).then(
      ({ status, body }): Reply => ({ status, code: typeof body['code'] === 'string' ? body['code'] : null }),
      () => null,
    );
    const known = this.answers.get(id) ?? { ask, replies: [] };
    known.replies.push(reply);
    this.answers.set(id, known);
    return reply;
  }

  /** Repeats the command until it is known to be applied or refused. */
  async settle(url: string, ask: Ask): Promise<'applied' | 'refused'> {
    const until = Date.now() + PATIENCE_SECONDS * 1000;
    for (;;) {
      const reply = await this.send(url, ask);
      const outcome = OUTCOMES[reply?.status ?? 0];
      if (outcome !== undefined) return outcome as 'applied' | 'refused';
      const isWrong = reply !== null && reply.status >= 400 && reply.status < 500;
      if (isWrong || Date.now() > until)
        throw new Error(`no outcome of ${ask.verb} ${ask.id}: ${JSON.stringify(reply)}`);
      await pause(200);
    }
  }

  /** Statuses of every answer so far, 0 for none, with how often they were given. */
  statuses(): Record<number, number> {
    const counts: Record<number, number> = {};
    for (const { replies } of this.answers.values()) {
      for (const reply of replies) counts[reply?.status ?? 0] = (counts[reply?.status ?? 0] ?? 0) + 1;
    }
    return counts;
  }

  /** How many of these commands are stored, accepted or refused, although their senders never heard. */
  async storedUnheard(asks: readonly Ask[]): Promise<{ accepted: number; refused: number }> {
    const ids = asks.filter(({ id }) => this.answers.get(id)?.replies.every((reply) => reply === null));
    const rows: { accepted: number; refused: number }[] = await this.dataSource.query(
      `select count(*) filter (where outcome is distinct from 'refused')::int as accepted,
         count(*) filter (where outcome = 'refused')::int as refused from command where id = any($1::uuid[])`,
      [ids.map(({ id }) => id)],
    );
    return rows[0] as { accepted: number; refused: number };
  }

  /** Whoever was told "applied" or "refused" was told what is recorded, every time. */
  async expectOneOutcomeEach(): Promise<void> {
    const rows: { id: string; outcome: string | null }[] = await this.dataSource.query(
      'select id, outcome from command where id = any($1::uuid[])',
      [[...this.answers.keys()]],
    );
    const recorded = new Map(rows.map(({ id, outcome }) => [id, outcome]));
    const contradicted = [...this.answers].flatMap(([id, { ask, replies }]) => {
      const told = new Set(replies.flatMap((reply) => OUTCOMES[reply?.status ?? 0] ?? []));
      const truth = recorded.get(id);
      return told.size <= 1 && [...told].every((outcome) => outcome === truth) ? [] : [{ ask, replies, truth }];
    });
    expect(contradicted).toEqual([]);
  }
}
