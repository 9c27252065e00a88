import type { Pool } from 'pg';

// Any fixed number of our own; two processes booting at once must not create the tables twice.
const LOCK = 7_220_011;

const DDL = `
create schema if not exists inbox;
create table if not exists inbox.sms (
  provider_ref text primary key,
  reference text not null unique,
  phone text not null,
  content text not null,
  sign text not null,
  callback_url text,
  status text not null,
  submissions integer not null default 1,
  received_at timestamptz not null default clock_timestamp()
);
create index if not exists sms_phone on inbox.sms (phone, received_at);
create table if not exists inbox.push (
  id bigint generated always as identity primary key,
  provider_ref text not null references inbox.sms,
  status text not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  done_at timestamptz
);
create index if not exists push_due on inbox.push (due_at) where done_at is null;
create table if not exists inbox.mail (
  id uuid primary key,
  mailbox text not null,
  message_id text,
  sender text not null,
  subject text not null,
  text text not null,
  html text,
  raw bytea not null,
  received_at timestamptz not null default clock_timestamp()
);
create index if not exists mail_mailbox on inbox.mail (mailbox, received_at);
create table if not exists inbox.fault (
  id uuid primary key,
  channel text not null,
  kind text not null,
  target text,
  count integer not null,
  delay_ms integer not null,
  created_at timestamptz not null default clock_timestamp()
);
`;

/** Creates the simulator's own tables where they are missing; they are no part of the product's schema. */
export async function createSchema(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(DDL);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
