import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office's working calendar: the State Council's years, the local additions, and each state the two have had. */
export class Calendar1795200000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_version, local_day, calendar_day, calendar_year');
  }
}

const UP = `
-- One row per loading of a year; a replaced one stays, so that an old date can be explained by the days it was counted with.
create table calendar_year (
  id uuid not null,
  year integer not null,
  papers text[] not null,
  notice_number text,
  file_name text not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  reason text,
  replaced_at timestamptz,
  constraint calendar_year_pkey primary key (id)
);
create unique index calendar_year_live on calendar_year (year) where replaced_at is null;

create table calendar_day (
  year_id uuid not null,
  date date not null,
  kind text not null,
  name text not null,
  constraint calendar_day_pkey primary key (year_id, date)
);

create table local_day (
  id uuid not null,
  date date not null,
  kind text not null,
  reason text not null,
  document_number text not null,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  constraint local_day_pkey primary key (id)
);
create unique index local_day_live on local_day (date) where withdrawn_at is null;

-- The highest number is in force; processes compare it with what they hold.
create table calendar_version (
  number integer not null,
  version text not null,
  at timestamptz not null,
  cause text not null,
  constraint calendar_version_pkey primary key (number)
);
`;
