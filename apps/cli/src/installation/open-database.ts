import type { DataSource } from 'typeorm';
import type { Settings } from '../../../../libs/config/config.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

/** Runs work on the installation's database; refuses `database_unknown` when nobody says where it is. */
export async function withDatabase<T>(settings: Settings, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const { databaseUrl } = settings;
  if (databaseUrl === undefined) {
    const detail = `没有找到正在运行的本机安装（数据目录 ${settings.dataDir}）。请先用 npm start 启动，或设置 DATABASE_URL。`;
    throw new Refusal('unavailable', 'database_unknown', detail);
  }
  const { createDataSource } = await import('../../../../libs/persistence/data-source.ts');
  const dataSource = await createDataSource(databaseUrl, { poolSize: 2 }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
