import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a duty of a notice owes, as an officer accepted or entered it, and the rules its duties were issued under. */
export class NoticeDuty1795200000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table notice_task drop column duty, drop column duty_basis; alter table notice drop column duty_policy_id',
    );
  }
}

const UP = `
alter table notice_task
  add column duty jsonb,
  add column duty_basis text;
alter table notice
  add column duty_policy_id text;
`;
