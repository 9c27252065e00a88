import 'reflect-metadata';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { MIGRATIONS } from './migrations.ts';
import { SnakeNaming } from './naming.ts';
import { PreparingClient } from './preparing-client.ts';

/**
 * What a process mostly asks. `look_ups`: rows by their keys, so every statement keeps one plan that follows indexes; a
 * plan made while the tables were empty would read them whole for as long as it is kept. `lists`: the planner chooses.
 */
export type Planning = 'look_ups' | 'lists';

const SETTINGS: Record<Planning, readonly string[]> = {
  lists: ['timezone=UTC'],
  look_ups: [
    'timezone=UTC',
    'plan_cache_mode=force_generic_plan',
    'enable_seqscan=off',
    'enable_hashjoin=off',
    'enable_mergejoin=off',
  ],
};

/** How a process uses the business database; `poolSize` bounds its connections. */
export interface DatabaseUse {
  poolSize?: number;
  planning?: Planning;
}

function dataSourceOptions(url: string, { poolSize = 10, planning = 'lists' }: DatabaseUse): DataSourceOptions {
  const options = SETTINGS[planning].map((setting) => `-c ${setting}`).join(' ');
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeNaming(),
    poolSize,
    extra: { Client: PreparingClient, pipeline: true, application_name: 'duban', options },
  };
}

/** The business database, not yet connected. Migrations are run by whoever starts first, under PostgreSQL's lock. */
export function createDataSource(url: string, use: DatabaseUse = {}): DataSource {
  return new DataSource(dataSourceOptions(url, use));
}
