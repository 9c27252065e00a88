import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, people, sign-ins and settings. */
export class Offices1795200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table unit, unit_alias, unit_member, person, post, account, session, api_token, setting, idempotency_key',
    );
  }
}

const UP = `
create table unit (
  id uuid not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  is_office boolean not null default false,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint unit_pkey primary key (id)
);
create index unit_parent on unit (parent_id);
create unique index unit_name_key on unit (name);

create table unit_alias (
  alias text not null,
  unit_id uuid not null,
  created_at timestamptz not null,
  constraint unit_alias_pkey primary key (alias)
);
create index unit_alias_unit on unit_alias (unit_id);

create table unit_member (
  group_id uuid not null,
  member_id uuid not null,
  constraint unit_member_pkey primary key (group_id, member_id)
);
create index unit_member_member on unit_member (member_id);

create table person (
  id uuid not null,
  name text not null,
  phone text,
  email text,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint person_pkey primary key (id)
);

create table post (
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  role text not null,
  constraint post_pkey primary key (id)
);
create unique index post_person_unit_role_key on post (person_id, unit_id, role);
create index post_unit_role on post (unit_id, role);

create table account (
  id uuid not null,
  username text not null,
  display_name text not null,
  role text not null,
  unit_id uuid,
  password_hash text not null,
  must_change_password boolean not null default false,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  totp_secret text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  constraint account_pkey primary key (id)
);
create unique index account_username_key on account (username);

create table session (
  token_hash text not null,
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  constraint session_pkey primary key (token_hash)
);
create index session_account on session (account_id);

create table api_token (
  id uuid not null,
  account_id uuid not null,
  name text not null,
  token_hash text not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_token_pkey primary key (id)
);
create unique index api_token_hash_key on api_token (token_hash);

create table setting (
  key text not null,
  value jsonb not null,
  updated_at timestamptz not null,
  constraint setting_pkey primary key (key)
);

create table idempotency_key (
  account_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null,
  constraint idempotency_key_pkey primary key (account_id, key)
);
`;
