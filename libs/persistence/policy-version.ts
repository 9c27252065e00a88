import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Policy } from '../domain/ladder/policy.ts';
import { canonical, type Json } from '../domain/ledger/canonical.ts';

/** A policy as it is stored for ever, and the hash by which a change of it is seen. */
export function storedForm(policy: Policy): { body: string; digest: string } {
  const body = canonical(policy as unknown as Json);
  return { body, digest: createHash('sha256').update(body).digest('hex') };
}

/** Policies that were changed without a new version: cases were opened with other words under the same number. */
export async function changedInPlace(
  manager: Pick<EntityManager, 'query'>,
  policies: readonly Policy[],
): Promise<Policy[]> {
  const asked = policies.map((policy) => ({
    id: policy.id,
    version: policy.version,
    digest: storedForm(policy).digest,
  }));
  const changed: { id: string; version: number }[] = await manager.query(
    `select p.id, p.version from policy p join jsonb_to_recordset($1::jsonb) a(id text, version int, digest text)
       on a.id = p.id and a.version = p.version where a.digest <> p.sha256`,
    [JSON.stringify(asked)],
  );
  return policies.filter(({ id, version }) => changed.some((one) => one.id === id && one.version === version));
}

/** What to do about them; null when there are none. */
export function changedWords(changed: readonly Policy[]): string | null {
  if (changed.length === 0) return null;
  const names = changed.map(({ id, version, title }) => `“${id}”第${version}版（${title}）`).join('、');
  return `规则${names}的内容与已经用过的同一版不同，已开的任务仍按原来的内容办理；请在规则文件里把 version 加 1，或恢复原来的内容。`;
}
