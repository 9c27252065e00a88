import { join } from 'node:path';
import { loadSettings } from '../../../libs/config/config.ts';
import type { OptionOf } from '../../../libs/config/environment.ts';
import { checkoutRoot } from './checkout.ts';
import { runUntilStopped } from './launcher/run-until-stopped.ts';

/** What the person asked for besides the settings. */
interface Asked {
  readonly optionOf: OptionOf;
  /** False downloads nothing. */
  readonly mayFetch: boolean;
}

const program = (name: string) => join(checkoutRoot(), 'dist', 'apps', name, 'src', 'main.js');

/** The launcher of the product, called by the bootstrap once the sources are built. */
export async function run({ optionOf, mayFetch }: Asked): Promise<void> {
  const programs = { api: program('api'), worker: program('worker'), inbox: program('inbox') };
  await runUntilStopped(loadSettings(process.env, optionOf), programs, mayFetch);
}
