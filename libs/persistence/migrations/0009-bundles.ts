import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages of one change that reach a person as one. */
export class Bundles1795200000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notification drop column bundle, drop column together, drop column carrier_id');
  }
}

const UP = `
alter table notification add column bundle text, add column together jsonb, add column carrier_id uuid;

-- Does a bundle wait? Nearly always none does.
create index notification_bundle on notification (bundle, person_id, channel)
  where bundle is not null and state = 'queued';
create index notification_carried on notification (carrier_id) where carrier_id is not null;
`;
