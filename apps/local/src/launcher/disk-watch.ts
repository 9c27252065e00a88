import {
  ENOUGH_MEGABYTES,
  freeMegabytes,
  FULL_BELOW_MEGABYTES,
  fullDiskWords,
} from '../../../../libs/config/free-space.ts';

const lookMilliseconds = 2_000;

/** Says once when the disk of the data directory is full, and once when that is over. */
export class DiskWatch {
  private full = false;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly place: string,
    private readonly say: (line: string) => void,
    private readonly measure: (place: string) => Promise<number> = freeMegabytes,
  ) {}

  start(): void {
    // A disk that cannot be measured is told by whatever cannot be written.
    this.timer = setInterval(() => void this.isFull().catch(() => {}), lookMilliseconds);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async isFull(): Promise<boolean> {
    const free = await this.measure(this.place);
    if (!this.full && free < FULL_BELOW_MEGABYTES) {
      this.full = true;
      this.say(fullDiskWords(this.place, free));
    } else if (this.full && free >= ENOUGH_MEGABYTES) {
      this.full = false;
      this.say(`磁盘有空间了：数据目录 ${this.place} 所在磁盘还有 ${free} MB，督办自动继续。`);
    }
    return this.full;
  }
}
