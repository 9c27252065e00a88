import type { Settings } from '../../../../libs/config/config.ts';
import {
  addressAnswers,
  engineAnswers,
  redisAnswers,
  withoutPassword,
} from '../../../../libs/config/service-address.ts';
import { fault, hint, ok, type Check } from './check.ts';

const NAMESPACE_LIMIT_MS = 5000;

export async function checkEngine({ temporalAddress, temporalNamespace }: Settings): Promise<Check> {
  const name = '流程引擎';
  if (temporalAddress === undefined) {
    return fault(
      name,
      '没有正在运行的本机安装，也没有设置 TEMPORAL_ADDRESS。',
      '请先用 npm start 启动，或设置 TEMPORAL_ADDRESS。',
    );
  }
  const remedy = '已收下的操作不会丢失，引擎恢复后继续。请检查 Temporal 服务。';
  const away = fault(name, `Temporal（${temporalAddress}）没有应答。`, remedy);
  if (!(await engineAnswers(temporalAddress))) return away;
  // The engine's client takes a second to load, which no other command of the tool needs.
  const { createNamespaceCommand, engineHasNamespace } = await import('../../../../libs/temporal/namespace.ts');
  const there = await engineHasNamespace(temporalAddress, temporalNamespace, NAMESPACE_LIMIT_MS).catch(() => null);
  if (there === null) return away;
  if (there) return ok(name, `Temporal（${temporalAddress}，命名空间 ${temporalNamespace}）有应答。`);
  return fault(
    name,
    `Temporal（${temporalAddress}）有应答，但没有名为“${temporalNamespace}”的命名空间。`,
    `后台服务启动后会自行建立；若一直没有，请执行 ${createNamespaceCommand(temporalAddress, temporalNamespace)}，或核对 TEMPORAL_NAMESPACE。`,
  );
}

export async function checkApi(url: string): Promise<Check> {
  if (await addressAnswers(url, 80)) return ok('服务接口', `${url} 有应答。`);
  return fault('服务接口', `${url} 没有应答。`, '请用 npm start 启动，或检查 DUBAN_PORT。');
}

export async function checkMail({ smtpUrl }: Settings): Promise<Check> {
  if (smtpUrl === undefined)
    return hint('邮件', '没有设置邮件服务器。', '本机安装自带模拟信箱；正式使用请设置 SMTP_URL。');
  const shown = withoutPassword(smtpUrl);
  if (await addressAnswers(smtpUrl, smtpUrl.startsWith('smtps') ? 465 : 25)) return ok('邮件', `${shown} 有应答。`);
  return fault('邮件', `${shown} 没有应答。`, '请检查 SMTP_URL；恢复前邮件会排队等候。');
}

export async function checkSms({ smsUrl }: Settings): Promise<Check> {
  if (smsUrl === undefined)
    return hint('短信', '没有设置短信通道。', '本机安装自带模拟手机；正式使用请设置 DUBAN_SMS_URL。');
  const shown = withoutPassword(smsUrl);
  if (await addressAnswers(smsUrl, smsUrl.startsWith('https') ? 443 : 80)) return ok('短信', `${shown} 有应答。`);
  return fault('短信', `${shown} 没有应答。`, '请检查 DUBAN_SMS_URL；恢复前短信会排队等候。');
}

/** Nothing to say where Redis is not used: the queue then lives in PostgreSQL. */
export async function checkRedis({ redisUrl }: Settings): Promise<Check[]> {
  if (redisUrl === undefined) return [];
  if (await redisAnswers(redisUrl)) return [ok('Redis', `${withoutPassword(redisUrl)} 有应答。`)];
  return [
    fault('Redis', `${withoutPassword(redisUrl)} 没有应答。`, '请检查 REDIS_URL，或删去它改用 PostgreSQL 队列。'),
  ];
}
