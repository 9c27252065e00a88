import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What leaves the house: notifications, receipts, link codes, letters. */
export class Words1795200000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notification, receipt, access_code, letter, letter_series, standing_authorisation');
  }
}

const UP = `
create table notification (
  id uuid not null,
  key text not null,
  case_id uuid,
  step_key text,
  person_id uuid,
  unit_id uuid,
  template text not null,
  channel text not null,
  address text not null,
  subject text,
  body text not null,
  body_hash text not null,
  access_code_id uuid,
  outlives_case boolean not null default false,
  state text not null,
  not_before timestamptz not null,
  attempts integer not null default 0,
  lease_until timestamptz,
  provider text,
  provider_ref text,
  possible_duplicate boolean not null default false,
  failure text,
  created_at timestamptz not null,
  accepted_at timestamptz,
  settled_at timestamptz,
  constraint notification_pkey primary key (id)
);
create index notification_ref on notification (provider, provider_ref);
create index notification_sending on notification (lease_until) where state = 'sending';
create index notification_awaiting on notification (accepted_at) where state = 'accepted' and channel = 'sms';
create index notification_due on notification (not_before) where state in ('queued','unknown');
create index notification_queued on notification (case_id) where state = 'queued';
create index notification_case on notification (case_id);
create unique index notification_key on notification (key);

create table receipt (
  id uuid not null,
  notification_id uuid not null,
  provider text not null,
  provider_ref text not null,
  status text not null,
  raw text not null,
  received_at timestamptz not null,
  constraint receipt_pkey primary key (id)
);
create index receipt_notification on receipt (notification_id);
create unique index receipt_key on receipt (provider, provider_ref, status);

create table access_code (
  id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  generation integer not null,
  code_hash text not null,
  created_at timestamptz not null,
  died_at timestamptz,
  death_reason text,
  constraint access_code_pkey primary key (id)
);
create unique index access_code_holder_key on access_code (case_id, person_id, generation);
create unique index access_code_hash_key on access_code (code_hash);

create table letter (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  state text not null,
  addressee_unit_id uuid not null,
  title text not null,
  body jsonb not null,
  series text,
  year integer,
  sequence integer,
  document_number text,
  drafted_at timestamptz not null,
  signatory_name text,
  issued_by uuid,
  authorisation_id uuid,
  issued_at timestamptz,
  body_hash text,
  constraint letter_pkey primary key (id)
);
create unique index letter_number_key on letter (series, year, sequence) where sequence is not null;
create index letter_case on letter (case_id);

create table letter_series (
  series text not null,
  year integer not null,
  last integer not null,
  constraint letter_series_pkey primary key (series, year)
);

create table standing_authorisation (
  id uuid not null,
  kind text not null,
  account_id uuid not null,
  signatory_name text not null,
  reason text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz,
  constraint standing_authorisation_pkey primary key (id)
);
create unique index standing_authorisation_live on standing_authorisation (kind) where revoked_at is null;
`;
