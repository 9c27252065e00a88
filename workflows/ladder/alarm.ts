import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** The one timer of a case: set for the next rung, and set anew only when another instant comes next. */
export class Alarm {
  private readonly ring: () => void;
  private at: string | null = null;
  private scope: CancellationScope | null = null;
  private hasRung = false;

  constructor(ring: () => void) {
    this.ring = ring;
  }

  /** Whether a UTC instant is there: by the clock, or because the timer set for it has fired. */
  hasCome(at: string): boolean {
    return Date.parse(at) <= Date.now() || (at === this.at && this.hasRung);
  }

  /** Sets it for a UTC instant still to come, or for none. */
  setFor(at: string | null): void {
    if (at === this.at) return;
    if (!this.hasRung) this.scope?.cancel();
    this.at = at;
    this.hasRung = false;
    this.scope = at === null ? null : this.started(Date.parse(at) - Date.now());
  }

  private started(ms: number): CancellationScope {
    const scope = new CancellationScope();
    const rung = (): void => {
      // It fired in the very moment in which another instant took its place.
      if (this.scope !== scope) return;
      this.hasRung = true;
      this.ring();
    };
    scope
      .run(() => sleep(ms))
      .then(rung, (error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
    return scope;
  }
}
