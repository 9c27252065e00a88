import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { NewToken, TokenBody, TokenView } from '../../../../libs/contracts/http/account.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { ApiTokenEntity } from '../../../../libs/persistence/entities/api-token.entity.ts';
import { hashSecret, newApiToken } from '../auth/secret.ts';
import type { SignedIn } from '../auth/signed-in.ts';

/** A program's access in the name of an account, with exactly its rights. */
@Injectable()
export class TokenService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(account: SignedIn): Promise<TokenView[]> {
    const order = { createdAt: 'desc' } as const;
    const tokens = await this.dataSource
      .getRepository(ApiTokenEntity)
      .find({ where: { accountId: account.id }, order });
    return tokens.map(viewOf);
  }

  /** A token cannot make tokens: a stolen one must die with its revocation. */
  async create(body: TokenBody, account: SignedIn): Promise<NewToken> {
    if (!account.sessionHash)
      throw new Refusal('forbidden', 'session_required', '令牌不能再创建令牌，请用密码登录后操作。');
    const secret = newApiToken();
    return this.dataSource.transaction(async (manager) => {
      const createdAt = await this.clock.now(manager);
      const days = body.expiresInDays;
      const token: ApiTokenEntity = {
        id: randomUUID(),
        accountId: account.id,
        name: body.name,
        tokenHash: hashSecret(secret),
        createdAt,
        expiresAt: days === null ? null : new Date(createdAt.getTime() + days * 86_400_000),
        revokedAt: null,
        lastUsedAt: null,
      };
      await manager.insert(ApiTokenEntity, token);
      const record = { tokenId: token.id, name: body.name, actor: account.id };
      await appendSystem(manager, createdAt, 'token.created', record);
      return { token: viewOf(token), secret };
    });
  }

  /** One's own; an administrator revokes anybody's. A foreign token is not found, so that ids tell nothing. */
  async revoke(id: string, account: SignedIn): Promise<TokenView> {
    return this.dataSource.transaction(async (manager) => {
      const owner = account.role === 'administrator' ? {} : { accountId: account.id };
      const lock = { mode: 'pessimistic_write' } as const;
      const token = await manager.findOne(ApiTokenEntity, { where: { id, ...owner }, lock });
      if (!token) throw new Refusal('not_found', 'token_not_found', '没有这个令牌，请刷新列表。');
      if (token.revokedAt) return viewOf(token);
      token.revokedAt = await this.clock.now(manager);
      await manager.update(ApiTokenEntity, id, { revokedAt: token.revokedAt });
      const record = { tokenId: id, name: token.name, actor: account.id };
      await appendSystem(manager, token.revokedAt, 'token.revoked', record);
      return viewOf(token);
    });
  }
}

const viewOf = (token: ApiTokenEntity): TokenView => ({
  id: token.id,
  name: token.name,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt?.toISOString() ?? null,
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
});
