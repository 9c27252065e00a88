import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Config } from '../../../../libs/config/config.ts';
import { ACCOUNT_ROLE_NAMES } from '../../../../libs/domain/access/account-role.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { refuseForeignOrigin } from './origin.ts';
import { ROUTE_ACCESS, type RouteAccess } from './route-access.ts';
import { SignInReader } from './sign-in.reader.ts';
import type { SignedIn } from './signed-in.ts';

/** Every route passes here: nobody gets in without a sign-in unless the route says `@Public()`. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(SignInReader) private readonly signIns: SignInReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, targets);
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<Request & { account?: SignedIn }>();
    const account = await this.signIns.read(request);
    if (!account) throw unknown(request);
    if (account.sessionHash && !isRead(request)) refuseForeignOrigin(request, this.config.publicUrl);
    refuseByRole(account, access, isRead(request));
    request.account = account;
    return true;
  }
}

function unknown({ headers }: Request): Refusal {
  const detail =
    headers.authorization === undefined
      ? '请先登录；若已登录过，登录已过期，请重新登录。'
      : '访问令牌不对、已撤销或已过期：请核对 Authorization 里的令牌，或在“账号与令牌”里新建一个。';
  return new Refusal('unauthenticated', 'unauthenticated', detail);
}

export const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

function refuseByRole(account: SignedIn, access: Exclude<RouteAccess, 'public'> | undefined, read: boolean): void {
  if (access === 'own') return;
  if (account.mustChangePassword && account.sessionHash) {
    throw new Refusal('forbidden', 'password_change_required', '您还在使用一次性密码，请先修改密码再继续。');
  }
  // Auditors write nothing, whatever a route declares: the rule does not depend on every author remembering it.
  if (!read && account.role === 'auditor') {
    throw new Refusal('forbidden', 'auditor_read_only', '审计账号只能查阅，不能修改任何内容。');
  }
  const allowed = access ? access.includes(account.role) : read;
  if (allowed) return;
  const names = (access ?? []).map((role) => ACCOUNT_ROLE_NAMES[role]).join('、');
  throw new Refusal(
    'forbidden',
    'role_forbidden',
    `您的角色（${ACCOUNT_ROLE_NAMES[account.role]}）不能做这件事，需要：${names}。`,
  );
}
