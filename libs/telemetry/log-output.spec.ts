import { jest } from '@jest/globals';
import { createLogger } from './logger.ts';
import { LogOutput } from './log-output.ts';

/** A disk that can be full; a write to it may end in the middle of a line. */
class Disk {
  text = '';
  isFull = false;
  readonly put = (bytes: Buffer): number => {
    if (this.isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const part = bytes.subarray(0, 100);
    this.text += part.toString('latin1');
    return part.length;
  };

  get messages(): string[] {
    return this.text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { msg: string }).msg.slice(0, 30));
  }
}

let disk: Disk;
beforeEach(() => {
  jest.useFakeTimers();
  disk = new Disk();
});
afterEach(() => jest.useRealTimers());

const logger = () => createLogger({ logLevel: 'info' }, 'test', new LogOutput('test', disk.put));

test('a full disk ends nobody, and once there is room the lines follow in order by themselves', () => {
  const log = logger();
  log.info('before');
  disk.isFull = true;
  log.fatal('during');
  log.info('still');
  expect(disk.messages).toEqual(['before']);
  disk.isFull = false;
  jest.advanceTimersByTime(1_000);
  expect(disk.messages).toEqual(['before', 'during', 'still']);
});

test('what is more than can be kept is lost, and the log says how much', () => {
  const log = logger();
  disk.isFull = true;
  for (let n = 0; n < 5; n += 1) log.info('x'.repeat(300_000));
  disk.isFull = false;
  log.info('after');
  expect(disk.messages).toEqual([...Array(3).fill('x'.repeat(30)), 'after', 'lines of this log were lost']);
  expect(JSON.parse(disk.text.trim().split('\n').at(-1)!)).toMatchObject({ lost: 2, cause: 'ENOSPC', name: 'test' });
});
