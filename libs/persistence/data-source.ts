import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations.ts';
import { SnakeNaming } from './naming.ts';
import { PreparingClient } from './preparing-client.ts';

/** Connection settings of the business database; `poolSize` bounds the connections of this process. */
function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeNaming(),
    poolSize,
    extra: { Client: PreparingClient, application_name: 'duban', options: '-c timezone=UTC' },
  };
}

/** The business database, not yet connected. Migrations are run by whoever starts first, under PostgreSQL's lock. */
export function createDataSource(url: string, poolSize?: number): DataSource {
  return new DataSource(dataSourceOptions(url, poolSize));
}
