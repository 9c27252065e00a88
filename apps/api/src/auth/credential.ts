import type { Request } from 'express';
import { sessionTokenOf } from './cookie.ts';
import { hashSecret } from './secret.ts';

/** What a request proves its sender with, as its hash; the secret itself is kept nowhere. */
export interface Credential {
  kind: 'session' | 'token';
  hash: string;
}

/** The bearer token of a request or else its session cookie; null without either. */
export function credentialOf(request: Request): Credential | null {
  const bearer = /^Bearer (dbt_[\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return { kind: 'token', hash: hashSecret(bearer) };
  const token = sessionTokenOf(request);
  return token ? { kind: 'session', hash: hashSecret(token) } : null;
}
