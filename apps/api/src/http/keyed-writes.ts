import { createHash } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { IdempotencyStore, type KeyPlace } from './idempotency.store.ts';

type Sent = Request & { account?: { id: string } };

/**
 * A write that names an `Idempotency-Key` is done once per account: the same request gets the stored answer, another
 * one under the same key is refused. A refused write leaves no mark, because nothing was done.
 */
@Injectable()
export class KeyedWrites {
  constructor(@Inject(IdempotencyStore) private readonly store: IdempotencyStore) {}

  /** `content` is everything that makes the request this one, apart from method and address. */
  once(context: ExecutionContext, next: CallHandler, ...content: (string | Buffer)[]): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Sent>();
    const key = request.headers['idempotency-key'];
    const applies = typeof key === 'string' && !['GET', 'HEAD'].includes(request.method);
    if (!applies || !request.account) return next.handle();
    if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
      throw new Refusal('invalid', 'idempotency_key_invalid', 'Idempotency-Key 应为 8 到 200 个可见的 ASCII 字符。');
    }
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.answer({ accountId: request.account.id, key }, hashOf(request, content), response, next));
  }

  private async answer(place: KeyPlace, requestHash: string, response: Response, next: CallHandler): Promise<unknown> {
    const stored = await this.store.claim(place, requestHash);
    if (stored) {
      response.status(stored.status).setHeader('Idempotency-Replayed', 'true');
      return stored.response ?? undefined;
    }
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      await this.store.keep(place, response.statusCode, answer);
      return answer;
    } catch (error) {
      await this.store.release(place);
      throw error;
    }
  }
}

function hashOf(request: Request, content: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256').update(`${request.method}\n${request.originalUrl}\n`);
  for (const part of content) hash.update(part).update('\n');
  return hash.digest('hex');
}
