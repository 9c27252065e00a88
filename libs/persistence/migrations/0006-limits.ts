import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was tried how often, and the last second-factor code an account has spent, the same for every API process; files of photos are found by hash. */
export class Limits1795200000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table account drop column totp_step; drop table attempt; drop index attachment_original, attachment_shown',
    );
  }
}

const UP = `
alter table account add column totp_step integer;

create table attempt (
  key varchar(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint attempt_pkey primary key (key)
);
create index attempt_expire on attempt (expire);

-- Is a file on disk still named by a row?
create index attachment_original on attachment (original_sha256);
create index attachment_shown on attachment (shown_sha256);
`;
