import type { EntityManager } from 'typeorm';
import type { Policy } from '../domain/ladder/policy.ts';
import { Refusal } from '../domain/refusal/refusal.ts';
import { appendSystem } from '../ledger/append.ts';
import { changedInPlace, changedWords, storedForm } from '../persistence/policy-version.ts';

/** The policies of the installation's files, and every older version a case was opened with. */
export class PolicyStore {
  private readonly stored = new Map<string, Policy>();
  private readonly offered: readonly Policy[];

  constructor(offered: readonly Policy[]) {
    this.offered = offered;
  }

  /** The versions new cases may open with. */
  list(): readonly Policy[] {
    return this.offered;
  }

  /** The version new cases open with; refuses an id that no file has. */
  current(id: string): Policy {
    const policy = this.offered.find((candidate) => candidate.id === id);
    if (policy === undefined)
      throw new Refusal('invalid', 'policy_unknown', `没有编号为“${id}”的督办规则，请从列表中选择。`);
    return policy;
  }

  /** Writes the offered versions into the database; a version whose words changed without a new number is refused. */
  async register(manager: EntityManager, at: Date): Promise<void> {
    await manager.query('select pg_advisory_xact_lock(hashtext($1))', ['duban:policies']);
    const changed = changedWords(await changedInPlace(manager, this.offered));
    if (changed !== null) throw new Refusal('conflict', 'policy_changed_in_place', changed);
    for (const policy of this.offered) {
      const { id, version, kind, title } = policy;
      const { body, digest } = storedForm(policy);
      const inserted: unknown[] = await manager.query(
        `insert into policy (id, version, kind, title, sha256, body, loaded_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing returning id`,
        [id, version, kind, title, digest, body, at],
      );
      if (inserted.length > 0) await appendSystem(manager, at, 'policy.loaded', { id, version, sha256: digest });
    }
  }

  /** The version a case was opened with. */
  async stamped(manager: EntityManager, id: string, version: number): Promise<Policy> {
    const key = `${id}@${version}`;
    const known = this.stored.get(key);
    if (known !== undefined) return known;
    const rows: { body: Policy }[] = await manager.query('select body from policy where id = $1 and version = $2', [
      id,
      version,
    ]);
    const row = rows[0];
    if (row === undefined) throw new Error(`policy ${key} of an open case is not stored`);
    this.stored.set(key, row.body);
    return row.body;
  }
}
