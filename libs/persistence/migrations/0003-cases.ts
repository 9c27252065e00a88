import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases, their plans, steps and commands; everything a workflow can be rebuilt from. */
export class Cases1795200000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop sequence case_number');
    await runner.query('drop table policy, case_file, case_unit, case_step, rung, command, attachment, engine_history');
  }
}

const UP = `
create table policy (
  id text not null,
  version integer not null,
  kind text not null,
  title text not null,
  sha256 text not null,
  body jsonb not null,
  loaded_at timestamptz not null,
  constraint policy_pkey primary key (id, version)
);

create sequence case_number;

create table case_file (
  id uuid not null,
  kind text not null,
  number text not null,
  business_key text not null,
  title text not null,
  unit_id uuid not null,
  notice_id uuid,
  notice_task_id uuid,
  subject jsonb not null,
  policy_id text not null,
  policy_version integer not null,
  calendar_version text not null,
  state text not null,
  version integer not null,
  facts jsonb not null,
  due_at timestamptz,
  next_rung_at timestamptz,
  ledger_seq integer not null,
  ledger_hash text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  engine_lease_until timestamptz,
  engine_ready_at timestamptz,
  constraint case_file_pkey primary key (id)
);
create index case_file_due on case_file (due_at) where closed_at is null;
create index case_file_notice on case_file (notice_id);
create index case_file_unit on case_file (unit_id, closed_at);
create index case_file_unopened on case_file (opened_at) where engine_ready_at is null and closed_at is null;
create index case_file_due_rung on case_file (next_rung_at) where closed_at is null and next_rung_at is not null;
create unique index case_file_business_key on case_file (business_key);
create unique index case_file_number_key on case_file (number);

create table case_unit (
  case_id uuid not null,
  unit_id uuid not null,
  role text not null,
  constraint case_unit_pkey primary key (case_id, unit_id)
);
create index case_unit_unit on case_unit (unit_id);

create table case_step (
  case_id uuid not null,
  key text not null,
  version integer not null,
  digest text not null,
  at timestamptz not null,
  constraint case_step_pkey primary key (case_id, key)
);
create unique index case_step_version_key on case_step (case_id, version);

create table rung (
  case_id uuid not null,
  key text not null,
  rung_id text not null,
  clock text not null,
  verb text not null,
  audience text array not null,
  channels text array not null,
  at timestamptz not null,
  nominal_at timestamptz not null,
  provisional boolean not null,
  outcome text,
  outcome_at timestamptz,
  climbed_by text,
  constraint rung_pkey primary key (case_id, key)
);
create index rung_due on rung (at) where outcome is null;
create index rung_open on rung (case_id, at) where outcome is null;

create table command (
  id uuid not null,
  case_id uuid not null,
  seq integer not null,
  verb text not null,
  payload jsonb not null,
  content_hash text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  actor_unit_id uuid,
  capacity text not null,
  duty_generation integer not null,
  channel text not null,
  received_at timestamptz not null,
  outcome text,
  refusal_code text,
  refusal_detail text,
  outcome_at timestamptz,
  lease_until timestamptz not null,
  attempts integer not null default 0,
  constraint command_pkey primary key (id)
);
create index command_pending on command (case_id, seq) where outcome is null;
create unique index command_case_seq_key on command (case_id, seq);

create table attachment (
  id uuid not null,
  case_id uuid not null,
  command_id uuid,
  file_name text not null,
  media_type text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  original_sha256 text not null,
  shown_sha256 text not null,
  created_at timestamptz not null,
  constraint attachment_pkey primary key (id)
);
create index attachment_command on attachment (command_id);
create index attachment_case on attachment (case_id);

create table engine_history (
  case_id uuid not null,
  run_id text not null,
  events integer not null,
  content bytea not null,
  sha256 text not null,
  exported_at timestamptz not null,
  constraint engine_history_pkey primary key (case_id, run_id)
);
`;
