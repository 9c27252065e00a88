import { CancellationScope } from '@temporalio/workflow';

interface Waiting {
  wake: () => void;
  fail: (cancelled: unknown) => void;
}

/** Wakes the loop of a case: whatever gives it something to look at rings. A cancelled run waits no longer. */
export class Bell {
  private readonly scope = CancellationScope.current();
  private waiting: Waiting | null = null;

  constructor() {
    this.scope.cancelRequested.catch((cancelled: unknown) => this.waiting?.fail(cancelled));
  }

  ring(): void {
    this.waiting?.wake();
  }

  /** Until the next ring; whoever waits has looked at everything that rang before. */
  next(): Promise<void> {
    if (this.scope.consideredCancelled) return this.scope.cancelRequested;
    return new Promise((wake, fail) => {
      this.waiting = { wake, fail };
    });
  }
}
