const TIMED_OUT = /timeout|timed out|ETIMEDOUT|aborted/i;
const UNREACHABLE = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ECONNECTION|connect|socket|closed/i;
const CHINESE = /[\u4e00-\u9fa5]/;

/** Why a message did not leave, as the office reads it; the provider's own words stand in the delivery record. */
export function failureWords(failure: string): string {
  const told = messageOf(failure);
  if (told !== null) return `运营方答复：${told}`;
  if (CHINESE.test(failure)) return failure;
  if (/\b55[0134]\b/.test(failure)) return '邮件服务器拒收：没有这个邮箱或不接收外来邮件';
  if (/\b552\b/.test(failure)) return '邮件服务器拒收：对方邮箱已满';
  if (/\b4\d\d\b/.test(failure)) return '对方服务器暂时不接收';
  if (TIMED_OUT.test(failure)) return '运营方没有应答';
  if (UNREACHABLE.test(failure)) return '与运营方的连接不通或中断';
  return '运营方没有接受，原话见消息详情';
}

/** The words inside a provider's JSON answer, `422 {"code":…,"message":…}`. */
function messageOf(failure: string): string | null {
  const json = /\{.*\}$/s.exec(failure)?.[0];
  if (json === undefined) return null;
  try {
    const { message } = JSON.parse(json) as { message?: unknown };
    return typeof message === 'string' && CHINESE.test(message) ? message : null;
  } catch {
    // Not JSON after all: the other readings follow.
    return null;
  }
}
