import type { EntityManager } from 'typeorm';
import type { KnownDirectory } from '../../../../../libs/domain/unit/import/directory.ts';

/** Units, spellings and people in use, as far as an import must respect them. */
export async function readKnownDirectory(manager: EntityManager): Promise<KnownDirectory> {
  const units: KnownDirectory['units'] = await manager.query(
    'select id, name, kind, retired_at is not null as retired, is_office as "isOffice" from unit',
  );
  const aliases: { alias: string; unitId: string }[] = await manager.query(
    'select alias, unit_id as "unitId" from unit_alias',
  );
  const people: KnownDirectory['people'] = await manager.query(
    `select h.id, h.name, h.phone, h.email,
            coalesce((select jsonb_agg(jsonb_build_object('unitId', p.unit_id, 'role', p.role))
                      from post p where p.person_id = h.id), '[]') as posts
     from person h where h.retired_at is null`,
  );
  return { units, aliases: new Map(aliases.map(({ alias, unitId }) => [alias, unitId])), people };
}
