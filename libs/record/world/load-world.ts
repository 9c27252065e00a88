import type { EntityManager } from 'typeorm';
import type { LetterKind } from '../../domain/letter/letter.ts';
import type { Authorisation, KnownUnit, Recipient, World } from './world.ts';

type UnitRow = KnownUnit & { isOffice: boolean };
type HolderRow = Recipient & { role: string };

/** One statement for all of it: every step that tells somebody pays for each round trip. */
const WORLD = `
  with recursive named as (
    select unnest($1::uuid[]) as id
    union all select unit_id from case_file where id = any($2::uuid[])
    union all select jsonb_array_elements_text(facts -> 'cooperatingUnitIds')::uuid from case_file where id = any($2::uuid[])),
  needed as (
    select id, name, parent_id, is_office from unit where is_office or id in (select id from named)
    union
    select u.id, u.name, u.parent_id, u.is_office from unit u join needed n on u.id = n.parent_id)
  select
    (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'parentId', parent_id, 'isOffice', is_office)), '[]')
     from needed) as units,
    (select coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'unitId', post.unit_id,
       'role', post.role, 'addresses', json_strip_nulls(json_build_object('sms', p.phone, 'email', p.email))) order by p.name, p.id), '[]')
     from post join person p on p.id = post.person_id
     where post.unit_id in (select id from needed) and p.retired_at is null) as holders,
    (select coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'accountId', s.account_id,
       'signatoryName', s.signatory_name)), '[]')
     from standing_authorisation s where s.revoked_at is null and not exists (
       select from account a where a.id = s.account_id and (a.role <> 'leader' or a.disabled_at is not null))) as authorisations,
    (select coalesce(json_object_agg(case_id || '/' || person_id || '/' || generation, id), '{}')
     from access_code where case_id = any($2::uuid[])) as codes`;

interface WorldRow {
  units: UnitRow[];
  holders: HolderRow[];
  authorisations: Authorisation[];
  codes: Record<string, string>;
}

/**
 * Reads what the steps of some cases need: the units named and those of the cases with all ancestors, the office, the posts
 * there, the standing authorisations of those who still hold their account as leaders, and the cases' link codes.
 */
export async function loadWorld(
  manager: EntityManager,
  unitIds: readonly string[],
  caseIds: readonly string[],
): Promise<World> {
  const rows: WorldRow[] = await manager.query(WORLD, [[...new Set(unitIds)], caseIds]);
  const { units, holders, authorisations, codes } = rows[0]!;
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    office: units.find((unit) => unit.isOffice) ?? null,
    holders: groupHolders(holders),
    authorisations: new Map(authorisations.map((row): [LetterKind, Authorisation] => [row.kind, row])),
    codes: new Map(Object.entries(codes)),
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
