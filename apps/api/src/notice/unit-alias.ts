import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { append, SYSTEM_STREAM } from '../../../../libs/ledger/append.ts';

export interface NewAlias {
  alias: string;
  unitId: string;
}

/**
 * Remembers spellings for the next notice and records each. A spelling that is a unit's name or already another unit's
 * alias stays as it is: the choice then holds for this notice alone. Returns the aliases that are new.
 */
export async function rememberAliases(
  manager: EntityManager,
  at: Date,
  actor: Actor,
  aliases: readonly NewAlias[],
): Promise<string[]> {
  const rows: { alias: string; unit_id: string }[] = await manager.query(
    `insert into unit_alias (alias, unit_id, created_at)
     select a.alias, a."unitId", $2 from jsonb_to_recordset($1::jsonb) a(alias text, "unitId" uuid)
     where not exists (select 1 from unit n where n.name = a.alias)
     on conflict (alias) do nothing returning alias, unit_id`,
    [JSON.stringify(aliases), at],
  );
  const entries = rows.map((row) => ({
    streamKind: 'system' as const,
    streamId: SYSTEM_STREAM,
    at,
    kind: 'unit.alias_added',
    body: { unitId: row.unit_id, alias: row.alias, actor: { ...actor } },
  }));
  await append(manager, entries);
  return rows.map((row) => row.alias);
}
