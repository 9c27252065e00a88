import { Inject, Injectable } from '@nestjs/common';
import type { AccountWithPassword } from '../../../../libs/contracts/http/account.ts';
import type { ExampleLoaded } from '../../../../libs/contracts/http/example.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { DirectoryPlan } from '../../../../libs/domain/unit/import/directory.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import { insertAccount } from '../account/account.service.ts';
import { hashPassword } from '../auth/password.ts';
import { oneTimePassword } from '../auth/secret.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { DirectoryChange, type Change } from '../unit/directory.change.ts';
import { writePlan } from '../unit/import/write-plan.ts';
import { YUNXI_ACCOUNTS } from './yunxi.accounts.ts';
import { YUNXI_PEOPLE } from './yunxi.people.ts';
import { TOWNSHIP, YUNXI_UNITS } from './yunxi.units.ts';

const plan: DirectoryPlan = {
  units: YUNXI_UNITS.map(({ name, kind, aliases, members = [], isOffice = false }) => {
    const parent = name === TOWNSHIP ? null : TOWNSHIP;
    return { name, kind, aliases, members, isOffice, parent };
  }),
  people: YUNXI_PEOPLE.map((person) => ({ id: null, ...person })),
};

/** Fills an empty installation with the invented township of Yunxi. */
@Injectable()
export class ExampleService {
  constructor(@Inject(DirectoryChange) private readonly directory: DirectoryChange) {}

  /** Refuses `example_not_empty` once any unit exists: invented people must never stand among real ones. */
  async load(actor: SignedIn): Promise<ExampleLoaded> {
    const accounts = await Promise.all(YUNXI_ACCOUNTS.map(withPassword));
    return this.directory.run(actor, async (change) => {
      if ((await change.manager.count(UnitEntity)) > 0) throw notEmpty();
      await writePlan(change, plan, { units: [], aliases: new Map(), people: [] });
      const created: AccountWithPassword[] = [];
      for (const account of accounts) created.push(await openAccount(change, account, actor));
      change.record('example.loaded', { township: TOWNSHIP });
      return { units: plan.units.length, people: plan.people.length, accounts: created };
    });
  }
}

async function withPassword(account: (typeof YUNXI_ACCOUNTS)[number]) {
  const password = oneTimePassword();
  return { ...account, password, passwordHash: await hashPassword(password) };
}

/** Its password stays valid as shown: whoever plays with invented data need not invent passwords as well. */
async function openAccount(
  { manager, at }: Change,
  { unit, password, ...account }: Awaited<ReturnType<typeof withPassword>>,
  actor: SignedIn,
): Promise<AccountWithPassword> {
  const unitId = unit === null ? null : (await manager.findOneByOrFail(UnitEntity, { name: unit })).id;
  const view = await insertAccount(manager, { ...account, unitId, mustChangePassword: false }, at, actor.id);
  return { account: view, oneTimePassword: password };
}

const notEmpty = (): Refusal =>
  new Refusal(
    'conflict',
    'example_not_empty',
    '系统里已经有单位，不能再载入示例。示例只能载入全新的系统；请直接维护现有单位，或另装一套试用。',
  );
