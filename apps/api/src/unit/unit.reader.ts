import type { EntityManager } from 'typeorm';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { UnitContact, UnitQuery, UnitView } from '../../../../libs/contracts/http/unit.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { isMobile } from '../../../../libs/domain/unit/phone.ts';
import type { PostRole } from '../../../../libs/domain/unit/post-role.ts';
import type { UnitKind } from '../../../../libs/domain/unit/unit-kind.ts';
import type { Scope } from '../auth/signed-in.ts';
import { pageByName } from '../http/page-by-name.ts';

interface Row {
  id: string;
  name: string;
  kind: UnitKind;
  parent_id: string | null;
  is_office: boolean;
  aliases: string[];
  member_ids: string[];
  people_count: number;
  reachable: boolean;
  retired_at: Date | null;
}

// Reachable is what the ladder needs: a contact in use with a mobile number or an e-mail address.
const VIEW = `select u.id, u.name, u.kind, u.parent_id, u.is_office, u.retired_at,
    array(select a.alias from unit_alias a where a.unit_id = u.id order by a.alias) as aliases,
    array(select m.member_id from unit_member m where m.group_id = u.id order by m.member_id) as member_ids,
    (select count(distinct p.person_id)::int from post p join person h on h.id = p.person_id and h.retired_at is null
     where p.unit_id = u.id) as people_count,
    exists (select 1 from post p join person h on h.id = p.person_id and h.retired_at is null
            where p.unit_id = u.id and p.role = 'contact'
              and (h.phone ~ '^1\\d{10}$' or h.email is not null)) as reachable
  from unit u`;

/** A page of the units the caller may see, by name. */
export async function readUnits(manager: EntityManager, query: UnitQuery, scope: Scope): Promise<Page<UnitView>> {
  const filter = `($1::uuid[] is null or v.id = any($1))
    and ($2::text is null or strpos(v.name, $2) > 0 or exists (select 1 from unnest(v.aliases) x where strpos(x, $2) > 0))
    and ($3::text is null or v.kind = $3) and ($4::uuid is null or v.parent_id = $4)
    and ($5::boolean is null or (v.retired_at is not null) = $5)
    and ($6::boolean is null or (not v.reachable and v.kind <> 'collective') = $6)`;
  const { q, kind, parentId, retired, unreachable, cursor, limit } = query;
  const unitIds = scope.all ? null : scope.unitIds;
  const values = [unitIds, q || null, kind ?? null, parentId ?? null, retired ?? null, unreachable ?? null];
  const page = await pageByName<Row>(manager, { view: VIEW, filter, values }, { cursor, limit });
  return { items: page.rows.map(viewOf), nextCursor: page.nextCursor, total: page.total };
}

/** One unit; a unit outside the caller's rows is not found, so that ids tell nothing. */
export async function readUnit(manager: EntityManager, id: string, scope: Scope = { all: true }): Promise<UnitView> {
  const visible = scope.all || scope.unitIds.includes(id);
  const rows: Row[] = visible ? await manager.query(`${VIEW} where u.id = $1`, [id]) : [];
  if (!rows[0]) throw new Refusal('not_found', 'unit_not_found', '没有这个单位，可能已被删除。请刷新列表。');
  return viewOf(rows[0]);
}

/** Who of a unit can be told, by role; people without any address are left out. */
export async function readContacts(manager: EntityManager, unitId: string): Promise<UnitContact[]> {
  const rows: { id: string; name: string; role: PostRole; phone: string | null; email: string | null }[] =
    await manager.query(
      `select h.id, h.name, p.role, h.phone, h.email from post p join person h on h.id = p.person_id
       where p.unit_id = $1 and h.retired_at is null and (h.phone is not null or h.email is not null)
       order by array_position(array['contact', 'head', 'leader_in_charge', 'duty_desk'], p.role), h.name`,
      [unitId],
    );
  return rows.map(({ id, ...row }) => ({
    personId: id,
    ...row,
    bySms: isMobile(row.phone),
    byEmail: row.email !== null,
  }));
}

const viewOf = (row: Row): UnitView => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  parentId: row.parent_id,
  isOffice: row.is_office,
  aliases: row.aliases,
  memberIds: row.member_ids,
  peopleCount: row.people_count,
  reachable: row.reachable,
  retiredAt: row.retired_at?.toISOString() ?? null,
});
