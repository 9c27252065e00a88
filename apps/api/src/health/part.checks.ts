import { connect } from 'node:net';
import type { DataSource } from 'typeorm';
import type { HealthCheck } from './health.registry.ts';

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
export const engineCheck = (address: string): HealthCheck => ({
  name: '流程引擎',
  need: 'helpful',
  missing: async () =>
    (await answers(address))
      ? null
      : `流程引擎（Temporal，${address}）没有应答：已收下的操作会在它恢复后继续；请检查 TEMPORAL_ADDRESS 和该服务`,
});

function answers(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: 1500 });
    const finish = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
    socket.once('timeout', () => finish(false));
  });
}
