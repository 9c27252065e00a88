import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { GracefulStop } from './graceful-stop.ts';
import { IdempotencyInterceptor } from './idempotency.interceptor.ts';
import { IdempotencyStore } from './idempotency.store.ts';
import { KeyedWrites } from './keyed-writes.ts';
import { RefusalFilter } from './refusal.filter.ts';
import { ZodPipe } from './zod.pipe.ts';

/** The one filter, the one pipe and the keys of repeated writes. */
@Global()
@Module({
  providers: [
    IdempotencyStore,
    KeyedWrites,
    GracefulStop,
    { provide: APP_FILTER, useClass: RefusalFilter },
    { provide: APP_PIPE, useClass: ZodPipe },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
  exports: [KeyedWrites],
})
export class HttpModule {}
