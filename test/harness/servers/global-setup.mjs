import { ensureBuilt } from '../../../apps/local/bootstrap/build.mjs';
import { serverRoots, testRoots } from '../../../apps/local/bootstrap/source-files.mjs';

/** Opens the keeper of this run's servers; nothing is started before a test asks. */
export default async function globalSetup() {
  await ensureBuilt({ roots: [...serverRoots, ...testRoots], tolerant: true });
  const { Keeper } = await import('../../../dist/test/harness/servers/keeper.js');
  const keeper = new Keeper();
  process.env.DUBAN_TEST_KEEPER = await keeper.listen();
  globalThis.dubanTestKeeper = keeper;
}
