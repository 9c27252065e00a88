import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imported notices and what an officer decided about them. */
export class Notices1795200000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice, notice_task, notice_task_unit, notice_finding, notice_override');
  }
}

const UP = `
create table notice (
  id uuid not null,
  file_name text not null,
  sha256 text not null,
  encoding text not null,
  text text not null,
  title text,
  issuer text,
  document_number text,
  issued_on date,
  status text not null,
  policy_id text,
  imported_by uuid not null,
  imported_at timestamptz not null,
  issued_by uuid,
  issued_at timestamptz,
  revision integer not null default 1,
  constraint notice_pkey primary key (id)
);
create unique index notice_sha256_key on notice (sha256);

create table notice_task (
  id uuid not null,
  notice_id uuid not null,
  seq integer not null,
  ref text not null,
  title text not null,
  source_text text not null,
  start_offset integer not null,
  end_offset integer not null,
  kind text not null,
  status text not null,
  due_on date,
  due_basis text,
  reading jsonb not null,
  exclude_reason text,
  decided_by uuid,
  decided_at timestamptz,
  constraint notice_task_pkey primary key (id)
);
create unique index notice_task_seq_key on notice_task (notice_id, seq);

create table notice_task_unit (
  id uuid not null,
  notice_task_id uuid not null,
  seq integer not null,
  name text not null,
  role text not null,
  collective boolean not null,
  start_offset integer,
  end_offset integer,
  unit_id uuid,
  member_ids uuid array not null default '{}',
  constraint notice_task_unit_pkey primary key (id)
);
create index notice_task_unit_task on notice_task_unit (notice_task_id);

create table notice_finding (
  id uuid not null,
  notice_id uuid not null,
  notice_task_id uuid,
  code text not null,
  severity text not null,
  message text not null,
  start_offset integer,
  end_offset integer,
  constraint notice_finding_pkey primary key (id)
);
create index notice_finding_notice on notice_finding (notice_id);

create table notice_override (
  notice_id uuid not null,
  finding_key text not null,
  reason text not null,
  account_id uuid not null,
  at timestamptz not null,
  constraint notice_override_pkey primary key (notice_id, finding_key)
);
`;
