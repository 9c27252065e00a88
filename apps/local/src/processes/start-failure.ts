import { PlainError } from '../plain.error.ts';
import { logTail } from './service-process.ts';

/** A service that did not come up: what is known about the cause, with the end of its log. */
export async function startFailure(title: string, how: string, logFile: string): Promise<PlainError> {
  const tail = await logTail(logFile);
  if (/No space left on device|disk is full/i.test(tail)) {
    return new PlainError('DISK_FULL', `磁盘已满，${title}不能启动。请清理出空间后重试。日志：${logFile}`);
  }
  return new PlainError('SERVICE_FAILS', `${title}没有启动成功（${how}）。日志 ${logFile} 的最后几行：\n${tail}`);
}
