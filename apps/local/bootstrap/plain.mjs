/** A condition the person at the keyboard can mend: one Chinese line, no stack. Mirrors src/plain.error.ts. */
export class PlainError extends Error {
  plain = true;

  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** What to print about an error: the plain line where there is one, the whole stack for a fault of the program. */
export function explain(error) {
  if (error.plain || error.code === 'CONFIGURATION_INVALID') return error.message;
  if (error.code === 'ENOSPC') return `磁盘已满，写不进 ${error.path ?? '文件'}。请清理出至少 2 GB 空间后重试。`;
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return `当前用户不能读写 ${error.path ?? '所需的文件'}。请修正其属主和权限，或换用有权限的用户运行。`;
  }
  return error.stack ?? String(error);
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Progress of a command whose output is read by programs: shown to a person only. */
export function sayOnTerminal(line) {
  if (process.stderr.isTTY) say(line);
}
