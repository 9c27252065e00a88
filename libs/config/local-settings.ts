import { loadSettings, type Settings } from './config.ts';
import { readLocalInstallation, type LocalInstallation } from './local-installation.ts';

/**
 * The settings of the command line: what the environment says, and for the rest what the installation running on the
 * data directory was started with. Throws ConfigurationError.
 */
export function loadLocalSettings(env: NodeJS.ProcessEnv = process.env): {
  settings: Settings;
  installation: LocalInstallation | undefined;
} {
  const own = loadSettings(env);
  const installation = readLocalInstallation(own.dataDir);
  if (installation === undefined) return { settings: own, installation };
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  return { settings: loadSettings({ ...installation.environment, ...given }), installation };
}
