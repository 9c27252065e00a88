import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const MAIN = resolve('dist/apps/cli/src/main.js');

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Where {
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs the built command line as its own process, with nothing of this environment but what is given. */
export function duban(args: readonly string[], { cwd, env = {} }: Where = {}): Promise<Ran> {
  const places = { DUBAN_POLICY_DIR: resolve('policies'), DUBAN_CALENDAR_DIR: resolve('calendars') };
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: cwd ?? process.cwd(),
    env: { PATH: process.env['PATH'] ?? '', ...places, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ code, ...texts }));
  });
}

/** The same with `--json`; fails unless stdout is exactly one JSON document and stderr is silent. */
export async function dubanJson(
  args: readonly string[],
  where: Where = {},
): Promise<{ code: number | null; json: Record<string, unknown> }> {
  const { code, stdout, stderr } = await duban([...args, '--json'], where);
  if (stderr !== '') throw new Error(`stderr: ${stderr}`);
  return { code, json: JSON.parse(stdout) as Record<string, unknown> };
}
