import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored commands that will close their case, and messages of which an earlier try may still arrive. */
export class ClosingCommands1795200000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notification drop column may_have_arrived; alter table command drop column closes');
  }
}

const UP = `
alter table command add column closes boolean not null default false;
alter table notification add column may_have_arrived boolean not null default false;
`;
