import { Clock } from '../../../libs/persistence/clock.ts';

/** A clock that stands still until the test moves it. */
export class TestClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Promise<Date> {
    return Promise.resolve(this.at);
  }

  asOf(): Promise<Date> {
    return this.now();
  }

  moveTo(instant: string): void {
    this.at = new Date(instant);
  }

  advance(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}
