import { installationMark } from '../processes/marked-processes.ts';
import { startService, type ServiceProcess } from '../processes/service-process.ts';
import type { Supervisable } from '../services/supervised.ts';

export interface NodeServiceOptions {
  readonly name: string;
  readonly title: string;
  /** Built entry file. */
  readonly main: string;
  /** Options of Node itself. */
  readonly flags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly dataDir: string;
  readonly logFile: string;
  /** How long it may take to finish its work when asked to stop. */
  readonly graceMilliseconds: number;
}

/** One of our own processes, as something that can be supervised. */
export function nodeService(options: NodeServiceOptions): Supervisable<ServiceProcess> {
  const { name, title, main, flags, logFile, graceMilliseconds } = options;
  const env = { NODE_ENV: 'production', ...process.env, ...options.env, ...installationMark(options.dataDir) };
  return {
    name,
    title,
    logFile,
    start: async () => {
      const service = await startService({ file: process.execPath, args: [...flags, main], env, logFile });
      return { ...service, stop: (signal = 'SIGTERM', grace = graceMilliseconds) => service.stop(signal, grace) };
    },
  };
}
