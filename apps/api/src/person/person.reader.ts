import type { EntityManager } from 'typeorm';
import type { Page } from '../../../../libs/contracts/http/page.ts';
import type { PersonQuery, PersonView, PostView } from '../../../../libs/contracts/http/person.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { Scope } from '../auth/signed-in.ts';
import { pageByName } from '../http/page-by-name.ts';

interface Row {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  retired_at: Date | null;
  posts: PostView[];
}

// $1 limits both the people and the posts shown of them to the caller's units.
const VIEW = `select h.id, h.name, h.phone, h.email, h.retired_at,
    coalesce((select jsonb_agg(jsonb_build_object('unitId', u.id, 'unitName', u.name, 'role', p.role) order by u.name, p.role)
              from post p join unit u on u.id = p.unit_id
              where p.person_id = h.id and ($1::uuid[] is null or u.id = any($1))), '[]') as posts
  from person h
  where ($1::uuid[] is null or exists (select 1 from post p where p.person_id = h.id and p.unit_id = any($1)))`;

/** A page of the people the caller may see, by name. */
export async function readPeople(manager: EntityManager, query: PersonQuery, scope: Scope): Promise<Page<PersonView>> {
  const filter = `($2::text is null or strpos(v.name, $2) > 0 or strpos(coalesce(v.phone, ''), $2) > 0
                   or strpos(coalesce(v.email, ''), $2) > 0)
    and ($3::uuid is null or exists (select 1 from post p where p.person_id = v.id and p.unit_id = $3
                                     and ($4::text is null or p.role = $4)))
    and ($4::text is null or exists (select 1 from post p where p.person_id = v.id and p.role = $4))
    and ($5::boolean is null or (v.retired_at is not null) = $5)`;
  const { q, unitId, role, retired, cursor, limit } = query;
  const values = [scope.all ? null : scope.unitIds, q || null, unitId ?? null, role ?? null, retired ?? null];
  const page = await pageByName<Row>(manager, { view: VIEW, filter, values }, { cursor, limit });
  return { items: page.rows.map(viewOf), nextCursor: page.nextCursor, total: page.total };
}

/** One person; somebody outside the caller's units is not found. */
export async function readPerson(
  manager: EntityManager,
  id: string,
  scope: Scope = { all: true },
): Promise<PersonView> {
  const rows: Row[] = await manager.query(`${VIEW} and h.id = $2`, [scope.all ? null : scope.unitIds, id]);
  if (!rows[0]) throw new Refusal('not_found', 'person_not_found', '没有这个人员，可能已被删除。请刷新列表。');
  return viewOf(rows[0]);
}

const viewOf = (row: Row): PersonView => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  email: row.email,
  posts: row.posts,
  retiredAt: row.retired_at?.toISOString() ?? null,
});
