import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PostRole } from '../../../libs/domain/unit/post-role.ts';

export interface Somebody {
  id: string;
  name: string;
  unitId: string;
  unit: string;
}

export const OFFICE = '镇安办';
export const TOWNSHIP = '云溪镇人民政府';

/** Units of the invented township a story plays in; `北山社区` has nobody to reach. */
const UNITS = [TOWNSHIP, OFFICE, '柳湾村', '石桥村', '镇财政所', '北山社区'] as const;
export type UnitName = (typeof UNITS)[number];

const POSTS: readonly [UnitName, PostRole, string][] = [
  [TOWNSHIP, 'leader_in_charge', '高镇长'],
  [OFFICE, 'contact', '安干事'],
  [OFFICE, 'head', '安主任'],
  ['柳湾村', 'contact', '柳干事'],
  ['柳湾村', 'head', '柳主任'],
  ['石桥村', 'contact', '石干事'],
  ['石桥村', 'head', '石主任'],
  ['镇财政所', 'contact', '钱干事'],
  ['镇财政所', 'head', '钱所长'],
];

/** Writes the township and returns its units and people by name. */
export async function seedOffice(
  manager: EntityManager,
  at: Date,
): Promise<{ units: Map<UnitName, string>; people: Map<string, Somebody> }> {
  const units = new Map<UnitName, string>();
  for (const name of UNITS) {
    const id = randomUUID();
    units.set(name, id);
    await manager.query(
      'insert into unit (id, name, kind, parent_id, is_office, created_at) values ($1, $2, $3, $4, $5, $6)',
      [
        id,
        name,
        name.endsWith('村') ? 'village' : 'department',
        name === TOWNSHIP ? null : units.get(TOWNSHIP),
        name === OFFICE,
        at,
      ],
    );
  }
  const people = new Map<string, Somebody>();
  for (const [index, [unit, role, name]] of POSTS.entries()) {
    const id = randomUUID();
    const unitId = units.get(unit) as string;
    await manager.query('insert into person (id, name, phone, email, created_at) values ($1, $2, $3, null, $4)', [
      id,
      name,
      `1380000${String(index + 1).padStart(4, '0')}`,
      at,
    ]);
    await manager.query('insert into post (id, person_id, unit_id, role) values ($1, $2, $3, $4)', [
      randomUUID(),
      id,
      unitId,
      role,
    ]);
    people.set(name, { id, name, unitId, unit });
  }
  return { units, people };
}
