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
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { KeyedWrites } from './keyed-writes.ts';

const UNKEPT = 'duban:without-stored-answer';

/** The answer is not kept: the handler recognises a repeated write by itself, or the answer holds a secret. */
export const WithoutStoredAnswer = (): CustomDecorator => SetMetadata(UNKEPT, true);

const isUpload = (request: Request): boolean =>
  Boolean(request.is(['multipart/form-data', 'application/octet-stream']));

/** Every JSON write that names a key. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(KeyedWrites) private readonly writes: KeyedWrites,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const unkept = this.reflector.get<boolean>(UNKEPT, context.getHandler());
    if (unkept || isUpload(request)) return next.handle();
    return this.writes.once(context, next, JSON.stringify(request.body ?? null));
  }
}

/** Uploads that name a key; stands behind the form's reader, because the same form has another boundary each time it is sent. */
@Injectable()
export class UploadIdempotencyInterceptor implements NestInterceptor {
  constructor(@Inject(KeyedWrites) private readonly writes: KeyedWrites) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & Uploaded>();
    if (!isUpload(request)) return next.handle();
    const { body, file } = request;
    if (Buffer.isBuffer(body)) return this.writes.once(context, next, body);
    const named = JSON.stringify([body ?? null, file?.fieldname, file?.originalname]);
    return this.writes.once(context, next, named, file?.buffer ?? '');
  }
}

interface Uploaded {
  file?: { fieldname: string; originalname: string; buffer: Buffer };
  body: unknown;
}
