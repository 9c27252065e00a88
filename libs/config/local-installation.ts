import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const installationFileName = 'installation.json';

/** The installation the launcher runs on this machine, as the command line finds it. */
export interface LocalInstallation {
  /** Base URL of the API. */
  readonly url: string;
  /** Variables the services were started with, to be given to loadConfig. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Undefined when nothing runs on this data directory, or when it belongs to somebody else. */
export function readLocalInstallation(dataDir: string): LocalInstallation | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'run', installationFileName), 'utf8')) as LocalInstallation;
  } catch {
    return undefined;
  }
}
