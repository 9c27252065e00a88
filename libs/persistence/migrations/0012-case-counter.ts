import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers of cases without gaps: a sequence loses some when the database is killed. A process of an earlier version still
 * counts by the sequence and would be refused its number, so it is to be stopped before.
 */
export class CaseCounter1795200000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "select setval('case_number', (select greatest(last, 1) from case_counter)); drop table case_counter",
    );
  }
}

const UP = `
create table case_counter (last integer not null);
insert into case_counter select coalesce(max(substring(number from '[0-9]+$')::int), 0) from case_file;
create unique index case_counter_one on case_counter ((true));
`;
