import { jest } from '@jest/globals';
import { HealthRegistry, type HealthLamp } from './health.registry.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a part and a lamp that never answer are named after two seconds, and hold up nobody', async () => {
  const registry = new HealthRegistry();
  registry.register({ name: '数据库', need: 'required', missing: () => new Promise<string | null>(() => {}) });
  registry.registerLamp('工作日历', () => new Promise<HealthLamp>(() => {}));
  const asked = Promise.all([registry.findings(), registry.notes()]);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(await asked).toEqual([
    [{ name: '数据库', need: 'required', missing: '数据库在 2 秒内没有应答' }],
    [{ name: '工作日历', lamp: 'yellow', text: '工作日历在 2 秒内没有应答' }],
  ]);
});
