import { createHash } from 'node:crypto';
import {
  Inject,
  Injectable,
  SetMetadata,
  type CallHandler,
  type CustomDecorator,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { IdempotencyStore } from './idempotency.store.ts';

const UNKEPT = 'duban:without-stored-answer';

/** The answer is not kept: the handler recognises a repeated write by itself, or the answer holds a secret. */
export const WithoutStoredAnswer = (): CustomDecorator => SetMetadata(UNKEPT, true);

type Sent = Request & { account?: { id: string } };

/**
 * A write that names an `Idempotency-Key` is done once per account: the same request gets the stored answer, another
 * one under the same key is refused. A refused write leaves no mark, because nothing was done.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(IdempotencyStore) private readonly store: IdempotencyStore,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Sent>();
    const key = request.headers['idempotency-key'];
    const applies = typeof key === 'string' && request.account && !['GET', 'HEAD'].includes(request.method);
    if (!applies || this.reflector.get<boolean>(UNKEPT, context.getHandler())) return next.handle();
    if (!/^[\x21-\x7e]{8,200}$/.test(key)) {
      throw new Refusal('invalid', 'idempotency_key_invalid', 'Idempotency-Key 应为 8 到 200 个可见的 ASCII 字符。');
    }
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.once({ accountId: request.account!.id, key }, request, response, next));
  }

  private async once(
    place: { accountId: string; key: string },
    request: Sent,
    response: Response,
    next: CallHandler,
  ): Promise<unknown> {
    const stored = await this.store.claim(place, hashOf(request));
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

/** An upload is not parsed yet at this point; its length stands for it. */
function hashOf(request: Sent): string {
  const body = request.is('json') ? JSON.stringify(request.body) : (request.headers['content-length'] ?? '');
  return createHash('sha256').update([request.method, request.originalUrl, body].join('\n')).digest('hex');
}
