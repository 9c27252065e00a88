import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The imported files themselves; notices of before keep their text and hash alone. */
export class NoticeFile1795200000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice_file');
  }
}

const UP = `
create table notice_file (
  notice_id uuid not null,
  content bytea not null,
  constraint notice_file_pkey primary key (notice_id)
);
`;
