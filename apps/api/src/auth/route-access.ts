import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import type { SignedIn } from './signed-in.ts';

/** Who may call a route; `own` means every signed-in account for its own affairs (password, sign-out). */
export type RouteAccess = 'public' | 'own' | readonly AccountRole[];

export const ROUTE_ACCESS = 'duban:route-access';

/** No sign-in needed: probes, sign-in itself, phone pages. */
export const Public = (): CustomDecorator => SetMetadata(ROUTE_ACCESS, 'public' satisfies RouteAccess);

/** Every signed-in account, whatever its role, for its own affairs; also before a first password was changed. */
export const OwnAccount = (): CustomDecorator => SetMetadata(ROUTE_ACCESS, 'own' satisfies RouteAccess);

/** Only these roles. Reads without it are open to every role (rows are scoped); writes without it refuse to start. */
export const Roles = (...roles: AccountRole[]): CustomDecorator => SetMetadata(ROUTE_ACCESS, roles);

/** The signed-in account of this request; the guard has put it there. */
export const CurrentAccount = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => {
  const { account } = context.switchToHttp().getRequest<Request & { account?: SignedIn }>();
  if (!account) throw new Error('CurrentAccount on a route without sign-in');
  return account;
});
