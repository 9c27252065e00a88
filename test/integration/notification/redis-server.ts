import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { freePort } from '../../../apps/local/src/processes/free-port.ts';

/** The Redis server of this machine: `DUBAN_TEST_REDIS`, or `redis-server` on PATH; null where there is none. */
export function findRedisServer(): string | null {
  const named = process.env['DUBAN_TEST_REDIS'];
  const places = named ? [named] : (process.env['PATH'] ?? '').split(delimiter).map((dir) => join(dir, 'redis-server'));
  return places.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** A Redis of the test's own on loopback, without files. */
export async function startRedis(program: string): Promise<RedisServer> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn(program, [...settings, '--maxmemory-policy', 'noeviction'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function ready(child: ChildProcess): Promise<void> {
  for await (const chunk of child.stdout!) if (String(chunk).includes('Ready to accept connections')) break;
  child.stdout!.resume();
}
