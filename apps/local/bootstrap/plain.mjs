/** A condition the person at the keyboard can mend: one Chinese line, no stack. Mirrors src/plain.error.ts. */
export class PlainError extends Error {
  plain = true;

  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function say(line) {
  process.stderr.write(`${line}\n`);
}
