import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the issue of a notice laid its declarations before units to acknowledge, or the officer left that out. */
export class NoticeAcknowledgement1795200000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice drop column acknowledgement');
  }
}

const UP = `
alter table notice add column acknowledgement text;
`;
