import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** The one timer of a case: set for the next rung, and set anew only when another instant comes next. */
export class Alarm {
  private at: string | null = null;
  private scope = new CancellationScope();
  private hasRung = false;

  /** The timer of its instant has fired. */
  get isRinging(): boolean {
    return this.hasRung;
  }

  /** Sets it for a UTC instant still to come, or for none. */
  setFor(at: string | null): void {
    if (at === this.at) return;
    if (this.at !== null && !this.hasRung) this.scope.cancel();
    this.at = at;
    this.hasRung = false;
    if (at !== null) this.start(Date.parse(at) - Date.now());
  }

  private start(ms: number): void {
    const scope = new CancellationScope();
    this.scope = scope;
    const ring = async (): Promise<void> => {
      await sleep(ms);
      this.hasRung = true;
    };
    scope.run(ring).catch((error: unknown) => {
      if (!isCancellation(error)) throw error;
    });
  }
}
