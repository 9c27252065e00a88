import type { Settings } from '../../../../libs/config/config.ts';
import { engineAnswers, redisAnswers, withoutPassword } from '../../../../libs/config/service-address.ts';

/**
 * Names the external services the settings ask for that do not answer. They are no reason to refuse: without them the
 * installation accepts and stores, and it goes on by itself when they are back.
 */
export async function tellUnreachable(settings: Settings, url: string, say: (line: string) => void): Promise<void> {
  const { redisUrl, temporalAddress } = settings;
  if (redisUrl !== undefined && !(await redisAnswers(redisUrl))) {
    say(
      `设置的 Redis（${withoutPassword(redisUrl)}）没有应答：短信和邮件会排队等候，恢复后自动发出。请检查 REDIS_URL（--redis-url）和该服务，或去掉该设置改用 PostgreSQL 队列。`,
    );
  }
  if (temporalAddress === undefined) return;
  if (!(await engineAnswers(temporalAddress))) {
    say(
      `设置的 Temporal（${temporalAddress}）没有应答：已收下的操作会在它恢复后继续。请检查 TEMPORAL_ADDRESS（--temporal-address）和该服务，或去掉该设置改用内置引擎。`,
    );
    return;
  }
  const missing = await missingOfEngine(url);
  if (missing !== undefined) say(`${missing}。`);
}

/** What the API finds missing of an engine that answers; nothing when it cannot be asked. */
async function missingOfEngine(url: string): Promise<string | undefined> {
  const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (answer === undefined) return undefined;
  const { missing = [] } = (await answer.json()) as { missing?: { name: string; missing: string }[] };
  return missing.find(({ name }) => name === '流程引擎')?.missing;
}
