import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which calendar and rules open cases have to follow, and how far the planning anew has got. */
export class Replanning1795200000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index case_file_calendar; drop table replanning');
  }
}

const UP = `
create table replanning (
  seq integer not null,
  calendar_version text not null,
  amendments jsonb not null,
  kind text not null,
  reason text not null,
  requested_at timestamptz not null,
  total integer not null,
  looked integer not null default 0,
  moved integer not null default 0,
  finished_at timestamptz,
  constraint replanning_pkey primary key (seq)
);

-- Is any open case planned with another day table?
create index case_file_calendar on case_file (calendar_version) where closed_at is null;
`;
