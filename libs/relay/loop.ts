/** A background duty: one bounded round of work at a time, safe to overlap with the same duty in another process. */
export interface Duty {
  readonly name: string;
  /** Does one round; true when there is probably more to do at once. */
  runOnce(): Promise<boolean>;
  /** Milliseconds after the last round until it is wanted again, for a duty that knows; the loop's pause is the most. */
  restMs?(): number;
}

export interface LoopLog {
  error(message: string, cause: unknown): void;
}

/** Runs a duty until stopped; a failing round is logged and tried again after a pause that grows up to five seconds. */
export class Loop {
  private readonly duty: Duty;
  private readonly pauseMs: number;
  private readonly log: LoopLog;
  private running: Promise<void> | null = null;
  private stopping = false;
  private wake: (() => void) | null = null;

  constructor(duty: Duty, pauseMs: number, log: LoopLog) {
    this.duty = duty;
    this.pauseMs = pauseMs;
    this.log = log;
  }

  start(): void {
    this.stopping = false;
    this.running ??= this.run();
  }

  /** Waits for the round under way to end. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake?.();
    await this.running;
    this.running = null;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        const more = await this.duty.runOnce();
        failures = 0;
        if (!more) await this.pause(Math.min(this.pauseMs, this.duty.restMs?.() ?? this.pauseMs));
      } catch (error) {
        failures += 1;
        this.log.error(`${this.duty.name} failed ${failures} times in a row`, error);
        await this.pause(Math.min(5000, Math.min(200, this.pauseMs) * 2 ** failures));
      }
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
