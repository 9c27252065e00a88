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

/** A port nobody listens on, on loopback; the preferred one when it is free. */
export async function freePort(preferred = 0): Promise<number> {
  const first = await probe('127.0.0.1', preferred);
  if (typeof first === 'number') return first;
  const second = await probe('127.0.0.1', 0);
  if (typeof second === 'number') return second;
  throw second;
}

/** The system's refusal code when this address cannot be listened on (EADDRINUSE, EACCES …), else undefined. */
export async function portRefusal(host: string, port: number): Promise<string | undefined> {
  const outcome = await probe(host, port);
  return typeof outcome === 'number' ? undefined : (outcome.code ?? outcome.message);
}
