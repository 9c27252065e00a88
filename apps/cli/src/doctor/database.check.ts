import type { DataSource } from 'typeorm';
import type { Settings } from '../../../../libs/config/config.ts';
import { addressAnswers } from '../../../../libs/config/service-address.ts';
import { readCatalogue } from '../../../../libs/config/policy/catalogue.ts';
import { changedInPlace, changedWords } from '../../../../libs/persistence/policy-version.ts';
import { DatabaseUnfitError } from '../../../../libs/persistence/database-unfit.error.ts';
import { requireServerVersion } from '../../../../libs/persistence/server-version.ts';
import { withDatabase } from '../installation/open-database.ts';
import { fault, hint, ok, type Check } from './check.ts';

const NAME = '数据库';
const START = '请先用 npm start 启动；使用外部 PostgreSQL 时请检查 DATABASE_URL 和数据库服务。';

/** PostgreSQL answers, lets us in, has our tables; and the ledger is sealed and handed out. */
export async function checkDatabase(settings: Settings): Promise<Check[]> {
  if (settings.databaseUrl === undefined) {
    return [fault(NAME, '没有正在运行的本机安装，也没有设置 DATABASE_URL。', START)];
  }
  if (!(await addressAnswers(settings.databaseUrl, 5432))) return [fault(NAME, '连接不上。', START)];
  try {
    return await withDatabase(settings, (dataSource) => examine(dataSource, settings));
  } catch (error) {
    if (error instanceof DatabaseUnfitError) return [fault(NAME, error.reason, error.remedy)];
    const why = error instanceof Error ? error.message : String(error);
    return [fault(NAME, `能连接，但不能使用（${why}）。`, '请检查 DATABASE_URL 中的用户、密码和库名。')];
  }
}

async function examine(dataSource: DataSource, settings: Settings): Promise<Check[]> {
  await requireServerVersion(dataSource);
  const rows: { version: string }[] = await dataSource.query("select current_setting('server_version') as version");
  if (await dataSource.showMigrations()) {
    return [fault(NAME, '结构不是当前版本。', '启动服务（npm start）时会自动升级；请先备份数据目录。')];
  }
  return [
    ok(NAME, `PostgreSQL ${rows[0]?.version}，结构是当前版本。`),
    await checkPolicyVersions(dataSource, settings),
    await checkSeals(dataSource),
  ];
}

/** Rules that cannot be read are the policy check's to tell. */
async function checkPolicyVersions(dataSource: DataSource, { policyDir }: Settings): Promise<Check> {
  const offered = readCatalogue(policyDir).entries.flatMap(({ policy }) => policy ?? []);
  const changed = changedWords(await changedInPlace(dataSource, offered));
  const name = '规则版本';
  return changed === null
    ? ok(name, '规则文件与已经用过的版本一致。')
    : fault(name, changed, '改好后再启动；不改，下次启动会被拒绝。');
}

async function checkSeals(dataSource: DataSource): Promise<Check> {
  const rows: { last: string | null; recipients: unknown; entries: boolean }[] = await dataSource.query(
    `select (select to_char(max(sealed_on), 'YYYY-MM-DD') from seal) as last,
       (select value from setting where key = 'seal.recipients') as recipients,
       exists (select from ledger_entry where at < now() - interval '2 days') as entries`,
  );
  const { last, recipients, entries } = rows[0]!;
  if (last === null && entries) {
    return fault('台账封存', '台账还没有封存过。', '请检查后台服务（worker）是否在运行，以及封存密钥文件。');
  }
  const done = last === null ? '台账将在首个办公日结束后封存。' : `最近封存于 ${last}。`;
  if (Array.isArray(recipients) && recipients.length > 0)
    return ok('台账封存', `${done}封存寄给 ${recipients.length} 人。`);
  return hint(
    '台账封存',
    `${done}封存没有寄出本单位。`,
    '请在控制台“审计 → 链校验”中填写封存收件邮箱，通常是审计、纪检人员。',
  );
}
