import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { badRequest, notFound, type Reply } from './reply.ts';

/** Answers one request; `parts` are the decoded segments of the path. */
type Route = (parts: readonly string[], body: unknown) => Promise<Reply>;

/** `GET /phones/*` and the like; the longest fitting pattern has as many segments as the path. */
export type Routes = Readonly<Record<string, Route>>;

const LONGEST_BODY = 1024 * 1024;

/** A small JSON server; every route but `/health` needs the bearer token, which other local users do not have. */
export function createJsonServer(routes: Routes, token: string, report: (error: unknown) => void): Server {
  return createServer((request, response) => {
    answer(request, routes, token)
      .catch((error: unknown): Reply => {
        report(error);
        return { status: 500, body: { code: 'INTERNAL', message: 'the simulator failed' } };
      })
      .then((reply) => send(response, reply))
      .catch(report);
  });
}

async function answer(request: IncomingMessage, routes: Routes, token: string): Promise<Reply> {
  const path = (request.url ?? '/').split('?', 1)[0]!;
  const parts = path.split('/').slice(1).map(decodeURIComponent);
  if (path === '/health') return { status: 200, body: { status: 'ok' } };
  if (!isBearer(request.headers.authorization, token)) {
    return { status: 401, body: { code: 'UNAUTHENTICATED', message: 'a bearer token is needed' } };
  }
  const route = routes[`${request.method} /${parts[0]}${'/*'.repeat(parts.length - 1)}`];
  if (!route) return notFound;
  const text = await read(request);
  if (text === null) return badRequest('the body is too long');
  const body = parse(text);
  return body === undefined ? badRequest('the body is no JSON') : route(parts.slice(1), body);
}

function isBearer(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function read(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if ('hangUp' in reply) {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reply.status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply.body));
}
