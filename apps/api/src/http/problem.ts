import type { Refusal, RefusalKind, RefusalPlace } from '../../../../libs/domain/refusal/refusal.ts';

/** An answer of type application/problem+json (RFC 9457) with the product's stable code. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  places: readonly RefusalPlace[];
  requestId?: string;
}

const kinds: Record<RefusalKind, { status: number; title: string }> = {
  invalid: { status: 400, title: '内容有误' },
  unauthenticated: { status: 401, title: '需要登录' },
  forbidden: { status: 403, title: '没有权限' },
  not_found: { status: 404, title: '找不到' },
  conflict: { status: 409, title: '与现状冲突' },
  too_large: { status: 413, title: '内容过大' },
  too_many: { status: 429, title: '过于频繁' },
  unavailable: { status: 503, title: '暂时不可用' },
};

/** The one place where kinds of refusal become HTTP statuses. */
export function problemOf(refusal: Refusal): Problem {
  const { status, title } = kinds[refusal.kind];
  const { code, detail, places } = refusal;
  return { type: `urn:duban:problem:${code}`, title, status, code, detail, places };
}

/** A fault of the program itself; details stay in the log, found there by the request's id. */
export function faultOf(requestId: string): Problem {
  return {
    type: 'urn:duban:problem:internal_error',
    title: '程序出错',
    status: 500,
    code: 'internal_error',
    detail: `程序出错，本次操作没有完成。请稍后重试；仍不行时请把编号 ${requestId} 告诉管理员。`,
    places: [],
    requestId,
  };
}
