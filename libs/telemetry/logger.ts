import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { Settings } from '../config/config.ts';
import { LogOutput } from './log-output.ts';
import { redactText } from './redact.ts';

const confidential = ['authorization', 'cookie', 'password', 'token', 'secret', 'code'];

/**
 * The process's JSON logger. Named fields are removed, and every finished line is searched once more, so that a phone
 * number inside a message cannot slip through.
 */
export function createLogger(
  settings: Pick<Settings, 'logLevel'>,
  name: string,
  destination: DestinationStream = new LogOutput(name),
): Logger {
  const options = {
    name,
    level: settings.logLevel,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: confidential.flatMap((field) => [field, `*.${field}`, `*.headers.${field}`]), censor: '***' },
    hooks: { streamWrite: redactText },
  };
  return pino(options, destination);
}
