import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { redactText } from '../../../../libs/telemetry/redact.ts';
import { isRead } from './auth.guard.ts';
import type { SignedIn } from './signed-in.ts';

/** Every read by an auditor stands in the system's stream before it is answered; a read that cannot be logged is not given. */
@Injectable()
export class AuditorReadInterceptor implements NestInterceptor {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request & { account?: SignedIn }>();
    const { account } = request;
    if (account?.role === 'auditor' && isRead(request)) {
      const path = redactText(request.originalUrl);
      await this.dataSource.transaction(async (manager) => {
        const at = await this.clock.now(manager);
        await appendSystem(manager, at, 'audit.read', { accountId: account.id, username: account.username, path });
      });
    }
    return next.handle();
  }
}
