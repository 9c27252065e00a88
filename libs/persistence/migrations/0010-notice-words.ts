import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same document is imported once, whatever its encoding and line ends. */
export class NoticeWords1795200000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice drop column words_sha256');
  }
}

const UP = `
alter table notice add column words_sha256 text;

-- Of documents imported twice before this rule the first one keeps the words.
update notice n set words_sha256 = f.words from (
  select distinct on (words) id, words from (
    select id, imported_at, encode(sha256(convert_to(translate(text, E' \\t\\r\\n', ''), 'UTF8')), 'hex') as words
    from notice) w
  order by words, imported_at, id) f
where f.id = n.id;

create unique index notice_words_sha256_key on notice (words_sha256);
`;
