import type { RefusalPlace } from '../../../../libs/domain/refusal/refusal.ts';

/** The server said no (or could not be reached, status 0); `detail` is Chinese and says how to mend it. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly places: readonly RefusalPlace[];

  constructor(status: number, code: string, detail: string, places: readonly RefusalPlace[] = []) {
    super(detail);
    this.name = 'ProblemError';
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.places = places;
  }
}

interface ProblemBody {
  code?: string;
  detail?: string;
  places?: RefusalPlace[];
}

/** Status texts for an answer that carries no problem document, such as a proxy's error page. */
const PLAIN: Readonly<Record<number, string>> = {
  401: '登录已过期，请重新登录。',
  403: '没有权限做这件事，请联系管理员。',
  404: '没有找到，可能已被删除或地址有误。',
  413: '文件太大，请压缩后再传。',
  429: '操作过于频繁，请稍等片刻再试。',
};

/** Reads a refusal from an answer's status and text. */
export function problemFrom(status: number, text: string): ProblemError {
  const body = parse(text);
  const fallback = PLAIN[status] ?? '服务器没有正常答复，请稍后再试；多次出现请联系管理员。';
  return new ProblemError(status, body.code ?? `http_${status}`, body.detail ?? fallback, body.places ?? []);
}

/** The refusal of a request that never got an answer. */
export function unreachable(): ProblemError {
  return new ProblemError(0, 'unreachable', '连接不上服务器，请检查网络；恢复后会自动继续。');
}

function parse(text: string): ProblemBody {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // A proxy's HTML page is no problem document; the status alone speaks.
    return {};
  }
}
