import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const compiled = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Whatever a workflow may import lies below these folders. */
const SOURCES = ['workflows', 'libs/domain', 'libs/contracts'];

/** Pure functions, which keep nothing: loaded once for all cases instead of once for each. Paths without their ending. */
export const PRELOADED: readonly string[] = ['workflows/ladder/stack-depth', 'libs/domain/case/procedures'];

/** The workflow bundle of this build; made once and kept beside the compiled code, named by its sources' hash. */
export async function workflowBundle(): Promise<{ codePath: string }> {
  const codePath = compiled(`workflow-bundle-${sourceHash()}.js`);
  if (!existsSync(codePath)) {
    const { code } = await bundleWorkflowCode({
      workflowsPath: compiled('workflows/index.js'),
      preloadModules: PRELOADED.map((path) => compiled(`${path}.js`)),
    });
    const unfinished = `${codePath}.${process.pid}`;
    await writeFile(unfinished, code);
    await rename(unfinished, codePath);
  }
  return { codePath };
}

function sourceHash(): string {
  const hash = createHash('sha256').update(PRELOADED.join('\n'));
  for (const folder of SOURCES) {
    const names = readdirSync(compiled(folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    for (const name of names.sort()) hash.update(name).update(readFileSync(join(compiled(folder), name)));
  }
  return hash.digest('hex').slice(0, 16);
}
