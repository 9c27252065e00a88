import { PlainError } from '../plain.error.ts';
import { portRefusal } from '../processes/free-port.ts';

/** Refuses (PlainError) a port or address the API could not listen on. */
export async function requirePort(host: string, port: number): Promise<void> {
  const code = await portRefusal(host, port);
  if (code === undefined) return;
  const change = '请用 npm start -- --port 端口号 换一个端口';
  if (code === 'EADDRINUSE') {
    throw new PlainError('PORT_TAKEN', `端口 ${port} 已被其他程序占用。${change}，或先结束占用它的程序。`);
  }
  if (code === 'EACCES')
    throw new PlainError('PORT_FORBIDDEN', `当前用户不能使用端口 ${port}。${change}（1024 以上）。`);
  throw new PlainError(
    'ADDRESS_UNUSABLE',
    `不能在 ${host}:${port} 上监听（${code}）。请检查 DUBAN_HOST，或去掉该设置。`,
  );
}
