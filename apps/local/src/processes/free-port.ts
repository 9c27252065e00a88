import { createServer } from 'node:net';

function probe(host: string, port: number): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** Below the range systems take for outgoing connections, which could grab the port before its service listens. */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 50;

/** A port nobody listens on, on loopback; the preferred one when it is free. */
export async function freePort(preferred?: number): Promise<number> {
  const candidates = Array.from({ length: TRIES }, () => LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST)));
  for (const candidate of [preferred ?? candidates[0]!, ...candidates]) {
    if (typeof (await probe('127.0.0.1', candidate)) === 'number') return candidate;
  }
  const last = await probe('127.0.0.1', 0);
  if (typeof last === 'number') return last;
  throw last;
}

/** The system's refusal code when this address cannot be listened on (EADDRINUSE, EACCES …), else undefined. */
export async function portRefusal(host: string, port: number): Promise<string | undefined> {
  const outcome = await probe(host, port);
  return typeof outcome === 'number' ? undefined : (outcome.code ?? outcome.message);
}
