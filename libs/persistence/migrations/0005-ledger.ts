import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hashed streams and their daily seals. */
export class Ledger1795200000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ledger_entry, ledger_head, seal');
  }
}

const UP = `
create table ledger_entry (
  stream_kind text not null,
  stream_id text not null,
  seq integer not null,
  at timestamptz not null,
  kind text not null,
  body text not null,
  prev_hash text not null,
  hash text not null,
  constraint ledger_entry_pkey primary key (stream_kind, stream_id, seq)
);
create index ledger_entry_at on ledger_entry (at);

create table ledger_head (
  stream_kind text not null,
  stream_id text not null,
  seq integer not null,
  hash text not null,
  constraint ledger_head_pkey primary key (stream_kind, stream_id)
);

create table seal (
  sealed_on date not null,
  at timestamptz not null,
  root text not null,
  heads text not null,
  previous text not null,
  public_key text not null,
  signature text not null,
  sent_at timestamptz,
  constraint seal_pkey primary key (sealed_on)
);
`;
