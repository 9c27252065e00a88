import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { duban } from '../apps/cli/src/duban.command.ts';
import { environmentSchema } from '../libs/config/environment.schema.ts';

const readme = readFileSync('README.md', 'utf8');
const chapter = (title: string): string => readme.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? '';
/** What stands between backquotes in the first column of a chapter's table. */
const named = (title: string): string[] =>
  [...chapter(title).matchAll(/^\| (`[^|]+)\|/gm)].flatMap(([, cell]) =>
    [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );

const leaves = (command: Command, path: string): string[] =>
  command.commands.flatMap((child) => {
    const own = `${path} ${child.name()}`.trim();
    return child.commands.length > 0 ? leaves(child, own) : [own];
  });

test('the README names every environment variable, and no other', () => {
  // The binaries' own variables are read by the launcher before there is a configuration.
  const known = [...Object.keys(environmentSchema.shape), 'TEMPORAL_CLI', 'TEMPORAL_TEST_SERVER'];
  expect(named('Settings').sort()).toEqual(known.sort());
});

test('the README names every command of the command line, and no other', () => {
  const described = named('Command line').map((usage) => /^[a-z ]*[a-z]/.exec(usage)![0]);
  expect(described.sort()).toEqual(
    leaves(
      duban(() => {}),
      '',
    ).sort(),
  );
});
