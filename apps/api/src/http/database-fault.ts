import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

// SQLSTATE 08*: connection; 57P0x: shutting down or starting; 53300: too many connections. The E* are Node's own.
const unreachable = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN)$/;
// 40001 and 40P01: PostgreSQL gave up one of two transactions; doing it again works.
const contended = /^(40001|40P01|55P03)$/;
const lostConnection = /Connection terminated|connection timeout|Client has encountered a connection error/i;

/** The refusal behind an error of the database driver, or null when it is no such error (then it is a bug). */
export function databaseFault(error: unknown): Refusal | null {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  if (unreachable.test(code) || lostConnection.test(message) || isNotConnected(error)) {
    return new Refusal('unavailable', 'database_unavailable', '数据库暂时连接不上，本次操作没有完成。请稍后重试。');
  }
  if (code === '53100') {
    const detail = '数据库所在的磁盘已满，本次操作没有完成，已保存的不受影响。请管理员清理磁盘后重试。';
    return new Refusal('unavailable', 'database_disk_full', detail);
  }
  if (contended.test(code)) {
    return new Refusal('unavailable', 'database_busy', '多人同时修改同一内容，本次操作没有完成。请再试一次。');
  }
  // 22021, 22P05: a NUL character; 22P02 by the JSON reader: half a character. PostgreSQL stores neither.
  if (code === '22021' || code === '22P05' || (code === '22P02' && /type json/.test(message)))
    return new Refusal('invalid', 'text_invalid', '内容里有不可见的控制字符（NUL）或残缺的字符，请删去后重试。');
  return null;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code === 'string') return code;
  return Array.isArray(errors) ? codeOf(errors[0]) : '';
}

const isNotConnected = (error: unknown): boolean =>
  error instanceof Error &&
  /CannotExecuteNotConnected|ConnectionIsNotSet|(Driver|QueryRunner)AlreadyReleased/.test(error.name);
