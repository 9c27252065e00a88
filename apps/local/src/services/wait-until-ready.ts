import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '../plain.error.ts';
import { logTail } from '../processes/service-process.ts';
import type { Supervised } from './supervised.ts';

const limitMilliseconds = 180_000;
const mostFailures = 3;

/** Waits for the API to say that everything answers. Refuses (PlainError) when a service keeps ending or time runs out. */
export async function waitUntilReady(baseUrl: string, services: readonly Supervised[]): Promise<void> {
  const until = Date.now() + limitMilliseconds;
  let missing = '没有回答';
  while (Date.now() < until) {
    const failing = services.find((one) => one.failures >= mostFailures);
    if (failing !== undefined) {
      const { title, logFile } = failing.service;
      throw new PlainError(
        'SERVICE_FAILS',
        `${title}启动失败，请看日志 ${logFile}，最后几行是：\n${await logTail(logFile)}`,
      );
    }
    const answer = await fetch(`${baseUrl}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(
      () => undefined,
    );
    const up = await Promise.all(services.map((one) => one.isUp()));
    if (answer?.ok && !up.includes(false)) return;
    if (answer !== undefined) missing = (await answer.text()).slice(0, 300);
    await pause(150);
  }
  throw new PlainError(
    'NOT_READY',
    `等了 ${limitMilliseconds / 60_000} 分钟服务仍未就绪：${missing}。请看数据目录下 logs 中的日志。`,
  );
}
