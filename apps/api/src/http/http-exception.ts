import { type HttpException } from '@nestjs/common';
import { Refusal, type RefusalKind } from '../../../../libs/domain/refusal/refusal.ts';

const byStatus: Record<number, [RefusalKind, string, string]> = {
  401: ['unauthenticated', 'unauthenticated', '请先登录。'],
  403: ['forbidden', 'forbidden', '您的角色不能做这件事。'],
  409: ['conflict', 'conflict', '与现状冲突，请刷新后再试。'],
  413: ['too_large', 'body_too_large', '提交的内容过大，请减小后再试。'],
  429: ['too_many', 'too_many', '操作过于频繁，请稍后再试。'],
  503: ['unavailable', 'unavailable', '服务暂时不可用，请稍后重试。'],
};

/** What the framework itself refused (unknown route, upload limits), in the product's words; null for its 5xx faults. */
export function refusalOfHttp(exception: HttpException, method: string, path: string): Refusal | null {
  const status = exception.getStatus();
  if (status === 404) {
    return new Refusal(
      'not_found',
      'route_not_found',
      `没有这个接口：${method} ${path}。请核对地址，接口清单见 /api/docs。`,
    );
  }
  const known = byStatus[status];
  if (known) return new Refusal(...known);
  if (status >= 500) return null;
  return new Refusal('invalid', 'request_invalid', '请求格式不对，无法处理。请核对地址与内容后再试。');
}
