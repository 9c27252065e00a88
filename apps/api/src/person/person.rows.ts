import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Json } from '../../../../libs/domain/ledger/canonical.ts';
import { maskPhone } from '../../../../libs/domain/unit/phone.ts';
import { PersonEntity } from '../../../../libs/persistence/entities/person.entity.ts';
import { PostEntity } from '../../../../libs/persistence/entities/post.entity.ts';
import type { Change } from '../unit/directory.change.ts';
import type { PersonFacts } from './person.rules.ts';

/** Replaces the posts of a person; those that stay keep their id. */
export async function writePosts(manager: EntityManager, personId: string, posts: PersonFacts['posts']): Promise<void> {
  const kept = posts.map((post) => `${post.unitId}/${post.role}`);
  await manager.query(`delete from post where person_id = $1 and unit_id || '/' || role <> all($2::text[])`, [
    personId,
    kept,
  ]);
  await addPosts(manager, personId, posts);
}

export async function addPosts(manager: EntityManager, personId: string, posts: PersonFacts['posts']): Promise<void> {
  if (posts.length === 0) return;
  const rows = posts.map(({ unitId, role }) => ({ id: randomUUID(), personId, unitId, role }));
  await manager.createQueryBuilder().insert().into(PostEntity).values(rows).orIgnore().execute();
}

/** Writes a checked person with his posts and records it; returns the id. */
export async function insertPerson({ manager, at, record }: Change, facts: PersonFacts): Promise<string> {
  const id = randomUUID();
  const { name, phone, email } = facts;
  await manager.insert(PersonEntity, { id, name, phone, email, createdAt: at });
  await addPosts(manager, id, facts.posts);
  record('person.created', { personId: id, ...recorded(facts) });
  return id;
}

/** A person as the ledger keeps him: who and where, with the number masked. */
export const recorded = ({ name, phone, email, posts }: PersonFacts): { [key: string]: Json } => ({
  name,
  phone: maskPhone(phone),
  email,
  posts: posts.map(({ unitId, role }) => ({ unitId, role })),
});
