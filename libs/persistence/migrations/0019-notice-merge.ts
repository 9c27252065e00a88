import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clauses that an earlier notice's case answers as well: what the officer decided before issue, and what came of it for each unit. */
export class NoticeMerge1795200000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_merge; alter table notice_task drop column merging');
  }
}

const UP = `
alter table notice_task
  add column merging jsonb not null default '[]';

create table notice_merge (
  notice_task_id uuid not null,
  unit_id uuid not null,
  notice_id uuid not null,
  into_task_id uuid not null,
  case_id uuid not null,
  command jsonb,
  state text not null,
  reason text,
  settled_at timestamptz,
  constraint notice_merge_pkey primary key (notice_task_id, unit_id)
);
create index notice_merge_notice on notice_merge (notice_id);
create index notice_merge_case on notice_merge (case_id);
create index notice_merge_waiting on notice_merge (notice_id) where state = 'waiting';
`;
