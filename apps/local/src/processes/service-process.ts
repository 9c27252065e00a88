import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { endProcess } from './end-process.ts';
import { identify, type ProcessIdentity } from './process-identity.ts';

export interface ServiceCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Output goes straight to this file, so that it survives the death of the launcher. */
  readonly logFile: string;
}

/** A running child; `ended` settles with its exit code or signal and never rejects. */
export interface ServiceProcess {
  readonly identity: ProcessIdentity;
  readonly ended: Promise<string>;
  stop(signal?: NodeJS.Signals, graceMilliseconds?: number): Promise<void>;
}

/** Starts a child in a process group of its own, so that a Ctrl-C at the terminal reaches the launcher alone. */
export async function startService(command: ServiceCommand): Promise<ServiceProcess> {
  const log = openSync(command.logFile, 'a');
  const child = spawn(command.file, command.args, {
    env: command.env ?? process.env,
    cwd: command.cwd,
    uid: command.uid,
    gid: command.gid,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = ending(child);
  if (child.pid === undefined) throw new Error(`${command.file}: ${await ended}`);
  const identity = await identify(child.pid).catch(async () => {
    throw new Error(`${command.file}: ${await ended}\n${await logTail(command.logFile)}`);
  });
  return { identity, ended, stop: (signal, grace) => endProcess(identity, signal, grace) };
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

/** The last lines of a log, to be shown beside a failure. */
export async function logTail(logFile: string, bytes = 2_000): Promise<string> {
  const file = await open(logFile, 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - bytes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, start);
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await file.close();
  }
}
