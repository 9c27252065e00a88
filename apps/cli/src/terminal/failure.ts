import { CommanderError } from 'commander';
import { ConfigurationError } from '../../../../libs/config/configuration.error.ts';
import { Refusal, type RefusalPlace } from '../../../../libs/domain/refusal/refusal.ts';
import { chineseOf } from './commander-words.ts';
import type { ExitCode } from './outcome.ts';
import { UsageError } from './usage.error.ts';

/** Why a command did not do what was asked, as it is shown. */
export interface Failure {
  exit: ExitCode;
  error: { code: string; message: string; places?: readonly RefusalPlace[] };
}

/** Maps every expected "no" to exit code, code and Chinese words; null for a bug, which must show its stack. */
export function failureOf(error: unknown): Failure | null {
  if (error instanceof Refusal) {
    const { code, detail: message, places } = error;
    return {
      exit: error.kind === 'unavailable' ? 3 : 1,
      error: places.length > 0 ? { code, message, places } : { code, message },
    };
  }
  if (error instanceof UsageError) return { exit: 2, error: { code: error.code, message: error.message } };
  if (error instanceof ConfigurationError) return { exit: 2, error: { code: error.code, message: error.message } };
  if (error instanceof CommanderError) return { exit: 2, error: chineseOf(error) };
  return systemFailure(error);
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  '28P01',
  '3D000',
  '57P03',
]);

function systemFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  const path = 'path' in error ? String(error.path) : '';
  if (code === 'ENOENT') return usage('file_not_found', `文件不存在：${path}。请核对路径。`);
  if (code === 'EISDIR')
    return usage('file_is_directory', `给出的${path === '' ? '' : `“${path}”`}是目录，请给出文件。`);
  if (code === 'EACCES') return usage('file_not_allowed', `没有权限读写：${path}。`);
  if (!AWAY.has(code)) return null;
  const message = `数据库连接不上（${code}）。请先用 npm start 启动，或检查 DATABASE_URL。`;
  return { exit: 3, error: { code: 'database_unavailable', message } };
}

const usage = (code: string, message: string): Failure => ({ exit: 2, error: { code, message } });
