import type { ServiceProcess } from '../processes/service-process.ts';
import { Supervised } from './supervised.ts';

/** A service whose processes end when the test says so; nothing real is started. */
class FakeService {
  readonly name = 'fake';
  readonly title = '试验服务';
  readonly logFile = '/nowhere/fake.log';
  readonly ends: ((how: string) => void)[] = [];
  stops = 0;
  private waiting?: () => void;

  start(): Promise<ServiceProcess> {
    const ended = new Promise<string>((resolve) => this.ends.push(resolve));
    this.waiting?.();
    const stop = async () => {
      this.stops += 1;
      this.ends.at(-1)?.('stopped');
    };
    return Promise.resolve({ identity: { pid: this.ends.length, start: 'mark' }, ended, stop });
  }

  /** Settles when it was started so often. */
  async started(times: number): Promise<void> {
    while (this.ends.length < times) await new Promise<void>((resolve) => (this.waiting = resolve));
  }
}

function supervise() {
  const service = new FakeService();
  const said: string[] = [];
  const recorded: (number | undefined)[] = [];
  const supervised = new Supervised(service, {
    say: (line) => said.push(line),
    record: async (_name, identity) => void recorded.push(identity?.pid),
  });
  return { service, supervised, said, recorded };
}

test('a child that ends unasked is started again, and both processes are written down', async () => {
  const { service, supervised, said, recorded } = supervise();
  await supervised.start();
  service.ends[0]?.('SIGKILL');
  await service.started(2);
  await supervised.stop();
  expect(said).toEqual(['试验服务意外退出（SIGKILL），1 秒后重新启动。日志：/nowhere/fake.log']);
  expect(recorded).toEqual([1, 2, undefined]);
});

test('a stop during the wait for a restart starts nothing more', async () => {
  const { service, supervised } = supervise();
  await supervised.start();
  service.ends[0]?.('SIGKILL');
  await new Promise(setImmediate);
  await supervised.stop();
  expect(service.ends).toHaveLength(1);
  expect(supervised.failures).toBe(1);
});

test('a stopped child is not started again', async () => {
  const { service, supervised, said } = supervise();
  await supervised.start();
  await supervised.stop();
  expect(service.stops).toBe(1);
  expect(said).toEqual([]);
});
