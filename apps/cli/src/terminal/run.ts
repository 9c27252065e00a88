import { CommanderError } from 'commander';
import { duban } from '../duban.command.ts';
import { failureOf } from './failure.ts';
import type { ExitCode, Outcome } from './outcome.ts';

/** Runs one command line; everything that is printed is printed here. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const json = args.includes('--json');
  let outcome: Outcome | undefined;
  try {
    const program = duban((result) => {
      outcome = result;
    });
    if (args.length === 0) {
      program.outputHelp();
      return 2;
    }
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return fail(error, json);
  }
  if (outcome === undefined) return 0;
  print(json ? JSON.stringify(outcome.json, null, 2) : outcome.text);
  return outcome.wrong === true ? 1 : 0;
}

function fail(error: unknown, json: boolean): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const failure = failureOf(error);
  if (failure === null) throw error;
  if (json) print(JSON.stringify({ error: failure.error }, null, 2));
  else {
    const places = (failure.error.places ?? []).map(
      (place) => `  · ${[place.path, place.message].filter(Boolean).join('：')}`,
    );
    console.error([failure.error.message, ...places].join('\n'));
  }
  return failure.exit;
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text.trimEnd()}\n`);
}
