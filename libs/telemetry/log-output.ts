import { writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

/** Lines kept while nothing can be written; what comes after them is counted and lost. */
const MOST_KEPT_BYTES = 1_000_000;
const RETRY_MS = 1_000;

/**
 * Standard output as the place of a process's log. A full disk or a slow reader ends no process and holds none up: what
 * cannot be written is tried again with the next line and every second, and the log says itself what was lost.
 */
export class LogOutput implements DestinationStream {
  private kept: Buffer = Buffer.alloc(0);
  private lost = 0;
  private cause = '';
  private retry?: NodeJS.Timeout;

  /** `put` writes what it can and answers how many bytes that was. */
  constructor(
    private readonly name: string,
    private readonly put: (bytes: Buffer) => number = (bytes) => writeSync(1, bytes),
  ) {}

  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.kept.length + bytes.length > MOST_KEPT_BYTES) this.lost += 1;
    else this.kept = this.kept.length === 0 ? bytes : Buffer.concat([this.kept, bytes]);
    this.flush();
  }

  private flush(): void {
    try {
      while (this.kept.length > 0) this.kept = this.kept.subarray(this.put(this.kept));
    } catch (error) {
      this.cause = (error as NodeJS.ErrnoException).code ?? String(error);
      this.retry ??= setTimeout(() => this.tryAgain(), RETRY_MS).unref();
      return;
    }
    if (this.lost > 0) this.tellLost();
  }

  private tryAgain(): void {
    this.retry = undefined;
    this.flush();
  }

  private tellLost(): void {
    const { name, lost, cause } = this;
    this.lost = 0;
    const told = { level: 40, time: new Date().toISOString(), name, lost, cause, msg: 'lines of this log were lost' };
    this.write(`${JSON.stringify(told)}\n`);
  }
}
