import { randomUUID } from 'node:crypto';
import { Refusal, type RefusalKind, type RefusalPlace } from '../../../../libs/domain/refusal/refusal.ts';

export interface Answer {
  status: number;
  body: unknown;
}

/** The product's HTTP interface as the command line uses it; refusals arrive as `Refusal`, silence as `unavailable`. */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  async get(path: string, query: Record<string, string | undefined> = {}): Promise<unknown> {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const search = new URLSearchParams(given).toString();
    return (await this.#send('GET', search === '' ? path : `${path}?${search}`)).body;
  }

  /** A write; sent again after a lost answer it does nothing twice. */
  async post(path: string, body: unknown): Promise<Answer> {
    return this.#send('POST', path, JSON.stringify(body), 'application/json');
  }

  async upload(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
    return (await this.#send('POST', path, bytes, 'application/octet-stream')).body;
  }

  async #send(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>, type?: string): Promise<Answer> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.token}`, accept: 'application/json' };
    if (type !== undefined) Object.assign(headers, { 'content-type': type, 'idempotency-key': randomUUID() });
    const response = await this.#reach(path, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    const read = jsonOf(text);
    if (!response.ok) throw refusalOf(response.status, read, this.url);
    return { status: response.status, body: read };
  }

  async #reach(path: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(`${this.url}/api/v1${path}`, init);
    } catch (error) {
      const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      const detail = `${this.url} 没有应答（${why}）。请先用 npm start 启动，或用 --url 指定正确的地址。`;
      throw new Refusal('unavailable', 'service_unavailable', detail);
    }
  }
}

const KINDS: Record<number, RefusalKind> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  429: 'too_many',
};

function refusalOf(status: number, body: unknown, url: string): Refusal {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const kind = KINDS[status] ?? (status >= 500 ? 'unavailable' : 'invalid');
  const code = typeof problem['code'] === 'string' ? problem['code'] : `http_${status}`;
  const detail = typeof problem['detail'] === 'string' ? problem['detail'] : `${url} 答复 ${status}，没有说明原因。`;
  return new Refusal(kind, code, detail, (problem['places'] as RefusalPlace[] | undefined) ?? []);
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    // A page of some gateway; its status says enough.
    return null;
  }
}
