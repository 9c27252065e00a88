import type { EntityManager } from 'typeorm';

/** A name is a unit's own or a recorded alias, as in clauses; a collective stands for the named units it has today. */
const ADDRESSEES = `
  with named as (
    select u.id, u.kind from unit u
    where u.retired_at is null and (u.name = any($1::text[]) or exists (
      select from unit_alias a where a.unit_id = u.id and a.alias = any($1::text[]))))
  select u.id from unit u
  where u.retired_at is null and u.kind <> 'collective' and (
    u.id in (select id from named)
    or u.id in (select m.member_id from unit_member m join named n on n.id = m.group_id and n.kind = 'collective'))
  order by u.name`;

/** The units of the tree that a notice is addressed to (主送单位); what the tree does not know is left out, never guessed. */
export async function addresseeUnits(manager: EntityManager, addressees: readonly string[]): Promise<string[]> {
  if (addressees.length === 0) return [];
  const rows: { id: string }[] = await manager.query(ADDRESSEES, [addressees]);
  return rows.map(({ id }) => id);
}
