// The launcher as the bootstrap runs it, with stand-ins for our own services.
import { fileURLToPath } from 'node:url';
import { explain } from '../../../apps/local/bootstrap/plain.mjs';

const built = new URL('../../../dist/', import.meta.url).href;
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
try {
  const { runUntilStopped } = await import(`${built}apps/local/src/launcher/run-until-stopped.js`);
  const { loadSettings } = await import(`${built}libs/config/config.js`);
  const standIn = beside('stand-in.mjs');
  await runUntilStopped(loadSettings(), { api: beside('stand-in-api.mjs'), worker: standIn, inbox: standIn });
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
