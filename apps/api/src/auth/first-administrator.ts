import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../../../libs/config/config.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { AccountEntity } from '../../../../libs/persistence/entities/account.entity.ts';
import { FIRST_ADMINISTRATOR } from '../../../../libs/domain/access/password.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { hashPassword } from './password.ts';

/** Creates the account `admin` when there is none at all; two processes starting at once still make one. */
@Injectable()
export class FirstAdministrator implements OnApplicationBootstrap {
  private readonly logger = new Logger('FirstAdministrator');

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if ((await this.dataSource.getRepository(AccountEntity).count()) > 0) return;
    if (!this.config.adminPassword) {
      this.logger.warn('no account exists and DUBAN_ADMIN_PASSWORD is not set: nobody can sign in yet');
      return;
    }
    const passwordHash = await hashPassword(this.config.adminPassword);
    await this.dataSource.transaction(async (manager) => {
      await manager.query('lock table account in share row exclusive mode');
      if ((await manager.count(AccountEntity)) > 0) return;
      const at = await this.clock.now(manager);
      const id = randomUUID();
      const account = { id, username: FIRST_ADMINISTRATOR, displayName: '管理员', role: 'administrator' as const };
      await manager.insert(AccountEntity, { ...account, unitId: null, passwordHash, createdAt: at });
      await appendSystem(manager, at, 'account.created', { ...account, actor: 'system:duban' });
    });
    this.logger.log('first administrator created: admin');
  }
}
