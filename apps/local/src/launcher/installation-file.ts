import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { installationFileName } from '../../../../libs/config/local-installation.ts';
import { writeWhole } from '../installation/write-whole.ts';

/** Tells the command line how to reach this installation while it runs; only its owner may read it. */
export async function writeInstallation(runDirectory: string, url: string, environment: NodeJS.ProcessEnv) {
  await writeWhole(join(runDirectory, installationFileName), JSON.stringify({ url, environment }, undefined, 2));
}

export async function removeInstallation(runDirectory: string): Promise<void> {
  await rm(join(runDirectory, installationFileName), { force: true });
}
