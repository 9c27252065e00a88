import type { Request } from 'express';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

/**
 * A browser names the page a write comes from; a page of another site may not write with our cookie. Programs that send
 * no Origin are no browsers, so that nobody's cookie can be borrowed through them.
 */
export function refuseForeignOrigin(request: Request, publicUrl: string): void {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === publicUrl) return;
  if (URL.parse(origin)?.host === host) return;
  throw new Refusal(
    'forbidden',
    'origin_foreign',
    '这个操作来自别的网站，已拒绝。请从督办系统的页面操作；若经过反向代理访问，请设置 DUBAN_PUBLIC_URL。',
  );
}
