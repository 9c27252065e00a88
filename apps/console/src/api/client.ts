import { connectionLost } from './connection.ts';
import { problemFrom, unreachable } from './problem.ts';
import { newRequestKey } from './request-key.ts';
import { sessionLost } from './session-lost.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a write brought back; `pending` (202) means: accepted, the result will show by itself. */
export interface Answer<T> {
  pending: boolean;
  body: T;
}

export interface WriteOptions {
  /** Repeats of one intention carry the same key, so that a second click does nothing twice. */
  requestKey?: string;
}

/** The one way to the server: same-origin cookies, JSON, refusals as `ProblemError`. */
export const api = {
  get: <T>(path: string, signal?: AbortSignal): Promise<T> => bodyOf(send<T>('GET', path, { signal })),
  post: <T>(path: string, body?: unknown, options?: WriteOptions): Promise<T> =>
    bodyOf(send<T>('POST', path, { body, ...options })),
  put: <T>(path: string, body?: unknown): Promise<T> => bodyOf(send<T>('PUT', path, { body })),
  patch: <T>(path: string, body?: unknown): Promise<T> => bodyOf(send<T>('PATCH', path, { body })),
  delete: <T>(path: string): Promise<T> => bodyOf(send<T>('DELETE', path, {})),
  /** A POST whose caller must tell "done" from "accepted, still working" (202). */
  command: <T>(path: string, body: unknown, options?: WriteOptions): Promise<Answer<T>> =>
    send<T>('POST', path, { body, ...options }),
};

async function bodyOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  return (await answer).body;
}

async function send<T>(
  method: Method,
  path: string,
  { body, requestKey, signal }: { body?: unknown; requestKey?: string; signal?: AbortSignal | undefined },
): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method === 'POST') headers['Idempotency-Key'] = requestKey ?? newRequestKey();
  const answer = await reach(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  const text = await answer.text();
  return { pending: answer.status === 202, body: read<T>(answer.status, text, path) };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    connectionLost();
    throw unreachable();
  }
}

/** The body of an answer; refusals are thrown, and a gateway's 502 to 504 counts as a lost connection. */
export function read<T>(status: number, text: string, path: string): T {
  if (status >= 200 && status < 300) return (text === '' ? undefined : JSON.parse(text)) as T;
  const problem = problemFrom(status, text);
  if (status === 401 && path !== '/api/v1/session') sessionLost();
  if (status >= 502 && problem.code.startsWith('http_')) {
    connectionLost();
    throw unreachable();
  }
  throw problem;
}
