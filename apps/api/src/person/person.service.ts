import { Inject, Injectable } from '@nestjs/common';
import type { PersonBody, PersonChange, PersonView } from '../../../../libs/contracts/http/person.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { tidy } from '../../../../libs/domain/unit/tidy.ts';
import { PersonEntity } from '../../../../libs/persistence/entities/person.entity.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { DirectoryChange } from '../unit/directory.change.ts';
import { readPerson } from './person.reader.ts';
import { insertPerson, recorded, writePosts } from './person.rows.ts';
import {
  refuseStrandedUnits,
  refuseTwin,
  refuseUnfitPosts,
  refuseUnreachable,
  type PersonFacts,
} from './person.rules.ts';

@Injectable()
export class PersonService {
  constructor(@Inject(DirectoryChange) private readonly directory: DirectoryChange) {}

  create(body: PersonBody, actor: SignedIn): Promise<PersonView> {
    return this.directory.run(actor, async (change) => {
      const facts = { ...body, name: tidy(body.name) };
      refuseUnreachable(facts);
      await refuseTwin(change.manager, facts, null);
      await refuseUnfitPosts(change.manager, facts.posts);
      return readPerson(change.manager, await insertPerson(change, facts));
    });
  }

  change(id: string, wanted: PersonChange, actor: SignedIn): Promise<PersonView> {
    return this.directory.run(actor, async ({ manager, record }) => {
      const before = await readPerson(manager, id);
      if (before.retiredAt)
        throw new Refusal('conflict', 'person_retired', `${before.name}已停用，请先重新启用再修改。`);
      const after = merge(before, wanted);
      refuseUnreachable(after);
      await refuseTwin(manager, after, id);
      await refuseUnfitPosts(manager, wanted.posts ?? []);
      await refuseStrandedUnits(manager, id, after);
      const { name, phone, email } = after;
      await manager.update(PersonEntity, id, { name, phone, email });
      await writePosts(manager, id, after.posts);
      record('person.changed', { personId: id, before: recorded(before), after: recorded(after) });
      return readPerson(manager, id);
    });
  }

  /** Links already sent to him stop working at once. */
  retire(id: string, actor: SignedIn): Promise<PersonView> {
    return this.directory.run(actor, async ({ manager, at, record }) => {
      const person = await readPerson(manager, id);
      if (person.retiredAt) return person;
      await refuseStrandedUnits(manager, id, null);
      await manager.update(PersonEntity, id, { retiredAt: at });
      await manager.query(
        `update access_code set died_at = $2, death_reason = 'person_retired' where person_id = $1 and died_at is null`,
        [id, at],
      );
      record('person.retired', { personId: id, name: person.name });
      return readPerson(manager, id);
    });
  }

  restore(id: string, actor: SignedIn): Promise<PersonView> {
    return this.directory.run(actor, async ({ manager, record }) => {
      const person = await readPerson(manager, id);
      if (!person.retiredAt) return person;
      await refuseTwin(manager, person, id);
      await manager.update(PersonEntity, id, { retiredAt: null });
      record('person.restored', { personId: id, name: person.name });
      return readPerson(manager, id);
    });
  }
}

function merge(before: PersonView, wanted: PersonChange): PersonFacts {
  return {
    name: wanted.name === undefined ? before.name : tidy(wanted.name),
    phone: wanted.phone === undefined ? before.phone : wanted.phone,
    email: wanted.email === undefined ? before.email : wanted.email,
    posts: wanted.posts ?? before.posts.map(({ unitId, role }) => ({ unitId, role })),
  };
}
