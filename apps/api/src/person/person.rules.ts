import { In, IsNull, type EntityManager } from 'typeorm';
import type { PersonBody } from '../../../../libs/contracts/http/person.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { isMobile } from '../../../../libs/domain/unit/phone.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import { SUPERVISED_SQL } from '../case/case.sql.ts';

export type PersonFacts = Pick<PersonBody, 'name' | 'phone' | 'email' | 'posts'>;

/** The same name under the same phone (or e-mail) is the same person: telling him twice would be noise. */
export async function refuseTwin(manager: EntityManager, facts: PersonFacts, exceptId: string | null): Promise<void> {
  const rows: { id: string }[] = await manager.query(
    `select id from person where retired_at is null and name = $1 and ($4::uuid is null or id <> $4)
       and ((phone is not null and phone = $2) or (email is not null and email = $3))`,
    [facts.name, facts.phone, facts.email, exceptId],
  );
  if (rows.length === 0) return;
  const message = `已有姓名和联系方式都相同的“${facts.name}”`;
  const places = [{ path: 'name', value: facts.name, message }];
  throw new Refusal('conflict', 'person_duplicate', `${message}。请直接在他的资料里增加职务，不要重复建立。`, places);
}

export function refuseUnreachable({ phone, email }: PersonFacts): void {
  if (phone !== null || email !== null) return;
  const message = '手机和邮箱至少填一项，否则通知不到本人';
  throw new Refusal('invalid', 'person_unreachable', `${message}。`, [{ path: 'phone', message }]);
}

export async function refuseUnfitPosts(manager: EntityManager, posts: PersonFacts['posts']): Promise<void> {
  const units = await manager.findBy(UnitEntity, { id: In(posts.map((post) => post.unitId)), retiredAt: IsNull() });
  const fit = new Set(units.filter((unit) => unit.kind !== 'collective').map((unit) => unit.id));
  const places = posts.flatMap((post, index) =>
    fit.has(post.unitId)
      ? []
      : [{ path: `posts.${index}.unitId`, value: post.unitId, message: '单位不存在、已停用或是集合名称，请重新选择' }],
  );
  if (places.length > 0) throw new Refusal('invalid', 'post_unit_unfit', `${places[0]!.message}。`, places);
}

/**
 * A unit with open tasks or duties must keep somebody who can be told; of an acknowledgement nobody hears again. `after` is what is left of the person, null when he goes.
 * Refuses `person_needed`, naming the units.
 */
export async function refuseStrandedUnits(
  manager: EntityManager,
  personId: string,
  after: PersonFacts | null,
): Promise<void> {
  const reachable = after !== null && (isMobile(after.phone) || after.email !== null);
  const kept = reachable ? after.posts.filter((post) => post.role === 'contact').map((post) => post.unitId) : [];
  const rows: { name: string; cases: number }[] = await manager.query(
    `select u.name, count(c.id)::int as cases
     from post p join unit u on u.id = p.unit_id join case_file c on c.unit_id = u.id and c.closed_at is null
       and ${SUPERVISED_SQL}
     where p.person_id = $1 and p.role = 'contact' and u.id <> all($2::uuid[])
       and not exists (select 1 from post o join person h on h.id = o.person_id and h.retired_at is null
                       where o.unit_id = u.id and o.role = 'contact' and o.person_id <> $1
                         and (h.phone ~ '^1\\d{10}$' or h.email is not null))
     group by u.name order by u.name`,
    [personId, kept],
  );
  if (rows.length === 0) return;
  const units = rows.map(({ name, cases }) => `“${name}”（${cases} 件未结）`).join('、');
  throw new Refusal(
    'conflict',
    'person_needed',
    `他是${units}唯一可联系的经办人，改动后通知将无人接收。请先为这些单位指定另一位有手机号或邮箱的经办人。`,
  );
}
