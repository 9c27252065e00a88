import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureConsoleBuilt } from './build-console.mjs';
import { useCheckoutPlaces } from './environment.mjs';
import { requireFreeSpace } from './free-space.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { help, readOptions } from './start-options.mjs';

/** Brings a checkout into a runnable state and starts the installation from its built form. */
export async function run(args) {
  const asked = readOptions(args);
  if (asked.help) {
    process.stdout.write(`${help()}\n`);
    return;
  }
  useCheckoutPlaces();
  requireFreeSpace(root, 300, '启动');
  await ensureInstalled({ install: asked.install });
  await ensureBuilt();
  await ensureConsoleBuilt();
  const launcher = await import(join(root, 'dist/apps/local/src/main.js'));
  await launcher.run({ optionOf: asked.optionOf, mayFetch: asked.install });
}
