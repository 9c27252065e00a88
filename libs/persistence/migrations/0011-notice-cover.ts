import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the covering letter of a notice says besides its orders. */
export class NoticeCover1795200000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table notice drop column addressees, drop column published_on, drop column consultation_ends_on, drop column deemed_consent',
    );
  }
}

const UP = `
alter table notice
  add column addressees text array not null default '{}',
  add column published_on date,
  add column consultation_ends_on date,
  add column deemed_consent text;
`;
