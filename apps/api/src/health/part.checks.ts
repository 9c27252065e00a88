import type { DataSource } from 'typeorm';
import { freeMegabytes, FULL_BELOW_MEGABYTES, fullDiskWords } from '../../../../libs/config/free-space.ts';
import { engineAnswers, redisAnswers, withoutPassword } from '../../../../libs/config/service-address.ts';
import type { Config } from '../../../../libs/config/config.ts';
import type { EngineStore } from '../../../../libs/temporal/engine-store.ts';
import { noNamespaceWords } from '../../../../libs/temporal/namespace.ts';
import type { HealthCheck } from './health.registry.ts';

/** Less than the registry waits for all of it. */
const NAMESPACE_LIMIT_MS = 1500;

export const databaseCheck = (dataSource: DataSource): HealthCheck => ({
  name: '数据库',
  need: 'required',
  missing: () =>
    dataSource.query('select 1').then(
      () => null,
      () => '数据库（PostgreSQL）连接不上：请检查 DATABASE_URL 和数据库服务是否在运行',
    ),
});

/** The engine may be away: the API goes on accepting and the relay delivers later. */
export const engineCheck = (
  { temporalAddress: address, temporalNamespace: namespace }: Config,
  store: EngineStore,
): HealthCheck => ({
  name: '流程引擎',
  need: 'helpful',
  missing: async () => {
    const away = `流程引擎（Temporal，${address}）没有应答：已收下的操作会在它恢复后继续；请检查 TEMPORAL_ADDRESS 和该服务`;
    if (!(await engineAnswers(address))) return away;
    return store.hasNamespace(NAMESPACE_LIMIT_MS).then(
      (there) => (there ? null : noNamespaceWords(address, namespace)),
      () => away,
    );
  },
});

/** Nothing is lost without it: messages are rows, which are handed to the queue again when it is back. */
export const redisCheck = (address: string): HealthCheck => ({
  name: '投递队列',
  need: 'helpful',
  missing: async () =>
    (await redisAnswers(address))
      ? null
      : `投递队列（Redis，${withoutPassword(address)}）没有应答：短信和邮件排队等候，恢复后自动发出；请检查 REDIS_URL 和该服务`,
});

/** What is stored can still be read on a full disk; `measure` answers the megabytes that are free. */
export const diskCheck = (dataDir: string, measure = freeMegabytes): HealthCheck => ({
  name: '磁盘空间',
  need: 'helpful',
  missing: async () => {
    const free = await measure(dataDir);
    return free < FULL_BELOW_MEGABYTES ? fullDiskWords(dataDir, free) : null;
  },
});
