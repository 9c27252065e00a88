import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrected versions of issued notices: what they change, what was decided about each change, and what came of it. */
export class NoticeAmendment1795200000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_amendment_file; drop table notice_amendment');
  }
}

const UP = `
create table notice_amendment (
  id uuid not null,
  notice_id uuid not null,
  file_name text not null,
  sha256 text not null,
  words_sha256 text not null,
  title text,
  document_number text,
  source text not null,
  tasks jsonb not null,
  changes jsonb not null,
  orders jsonb not null default '[]',
  opened uuid[] not null default '{}',
  state text not null,
  revision integer not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  constraint notice_amendment_pkey primary key (id)
);
create index notice_amendment_notice on notice_amendment (notice_id);
create unique index notice_amendment_draft_key on notice_amendment (notice_id) where state = 'draft';

create table notice_amendment_file (
  amendment_id uuid not null,
  content bytea not null,
  constraint notice_amendment_file_pkey primary key (amendment_id)
);
`;
