import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';
import { startService } from '../../../apps/local/src/processes/service-process.ts';

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A Redis of the test's own on loopback, durable as BullMQ asks for; `program` is the path describeWith(redisServer) gives. */
export async function startRedis(program: string): Promise<RedisServer> {
  const directory = await mkdtemp(join(tmpdir(), 'duban-redis-'));
  const port = await freePort();
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    directory,
    '--save',
    '',
    '--appendonly',
    'yes',
  ];
  const args = [...settings, '--maxmemory-policy', 'noeviction'];
  const service = await startService({ file: program, args, logFile: join(directory, 'redis.log') });
  while (!(await answers(port))) await pause(50);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      await service.stop('SIGTERM', 5_000);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write('PING\r\n'));
    socket.once('data', (reply) => {
      socket.destroy();
      resolve(reply.toString().startsWith('+PONG'));
    });
    socket.once('error', () => resolve(false));
  });
}
