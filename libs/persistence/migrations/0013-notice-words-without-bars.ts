import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same notice in another format is the same notice: the bars of its tables are no words either. */
export class NoticeWordsWithoutBars1795200000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(wordsSql("E' \\t\\r\\n|'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(wordsSql("E' \\t\\r\\n'"));
  }
}

/** Of documents with the same words the first one keeps them. */
const wordsSql = (left: string): string => `
drop index notice_words_sha256_key;
update notice set words_sha256 = null;
update notice n set words_sha256 = f.words from (
  select distinct on (words) id, words from (
    select id, imported_at, encode(sha256(convert_to(translate(text, ${left}, ''), 'UTF8')), 'hex') as words
    from notice) w
  order by words, imported_at, id) f
where f.id = n.id;
create unique index notice_words_sha256_key on notice (words_sha256);
`;
