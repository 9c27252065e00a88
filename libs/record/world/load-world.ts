import type { EntityManager } from 'typeorm';
import type { LetterKind } from '../../domain/letter/letter.ts';
import type { Authorisation, KnownUnit, Recipient, World } from './world.ts';

/** Reads what the steps of some cases need: their units with all ancestors, the office, the posts there. */
export async function loadWorld(manager: EntityManager, unitIds: readonly string[]): Promise<World> {
  const units: (KnownUnit & { isOffice: boolean })[] = await manager.query(
    `with recursive needed as (
       select id, name, parent_id, is_office from unit where id = any($1::uuid[]) or is_office
       union
       select u.id, u.name, u.parent_id, u.is_office from unit u join needed n on u.id = n.parent_id)
     select id, name, parent_id as "parentId", is_office as "isOffice" from needed`,
    [[...new Set(unitIds)]],
  );
  const holders: (Recipient & { role: string })[] = await manager.query(
    `select p.id as "personId", p.name, p.phone, p.email, post.unit_id as "unitId", post.role
     from post join person p on p.id = post.person_id
     where post.unit_id = any($1::uuid[]) and p.retired_at is null order by p.name, p.id`,
    [units.map((unit) => unit.id)],
  );
  const authorisations: Authorisation[] = await manager.query(
    `select id, kind, account_id as "accountId", signatory_name as "signatoryName"
     from standing_authorisation where revoked_at is null`,
  );
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    office: units.find((unit) => unit.isOffice) ?? null,
    holders: groupHolders(holders),
    authorisations: new Map(authorisations.map((row): [LetterKind, Authorisation] => [row.kind, row])),
  };
}

function groupHolders(rows: readonly (Recipient & { role: string })[]): Map<string, Recipient[]> {
  const groups = new Map<string, Recipient[]>();
  for (const { role, ...recipient } of rows) {
    const key = `${recipient.unitId}/${role}`;
    groups.set(key, [...(groups.get(key) ?? []), recipient]);
  }
  return groups;
}
