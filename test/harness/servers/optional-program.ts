import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the operating system some tests need; without it they are reported as skipped, with the remedy in their name. */
export interface OptionalProgram {
  readonly variable: string;
  readonly places: readonly string[];
  readonly install: string;
}

export const chromium: OptionalProgram = {
  variable: 'DUBAN_TEST_CHROMIUM',
  places: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  install: 'apt-get install -y chromium fonts-noto-cjk',
};

export const redisServer: OptionalProgram = {
  variable: 'DUBAN_TEST_REDIS_SERVER',
  places: ['redis-server', 'valkey-server'],
  install: 'apt-get install -y redis-server',
};

/** Path of the program: its variable, then PATH; undefined when it is not there. A wrong variable throws. */
export function findProgram(program: OptionalProgram): string | undefined {
  const named = process.env[program.variable];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`${program.variable}=${named} cannot be executed`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return program.places.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A block of tests that need the program: `describeWith(chromium, 'the walk', (path) => { … })`. */
export function describeWith(program: OptionalProgram, name: string, tests: (path: string) => void): void {
  const path = findProgram(program);
  if (path !== undefined) describe(name, () => tests(path));
  else describe.skip(`${name} (needs: ${program.install})`, () => tests(''));
}
