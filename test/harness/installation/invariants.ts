import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { eventually } from './eventually.ts';

const count = async (dataSource: DataSource, sql: string): Promise<number> => {
  const rows: { n: number }[] = await dataSource.query(`select count(*)::int as n from (${sql}) found`);
  return rows[0]?.n ?? -1;
};

/** What must hold whatever was killed: each name is a promise, each number counts its violations. */
const PROMISES: Record<string, string> = {
  'an accepted command without an outcome': 'select 1 from command where outcome is null',
  'a command applied twice, or applied without a step':
    "select c.id from command c left join case_step s on s.case_id = c.case_id and s.key = c.id::text where c.outcome = 'applied' group by c.id having count(s.key) <> 1",
  'a refused command with a step':
    "select 1 from command c join case_step s on s.case_id = c.case_id and s.key = c.id::text where c.outcome = 'refused'",
  "a gap in a case's versions":
    'select s.case_id from case_step s join case_file f on f.id = s.case_id group by s.case_id, f.version having count(*) <> f.version or max(s.version) <> f.version',
  'a rung climbed before its instant': "select 1 from rung where outcome = 'climbed' and outcome_at < at",
  'a climbed rung without its one step':
    "select r.key from rung r left join case_step s on s.case_id = r.case_id and s.key = r.key where r.outcome in ('climbed','collapsed') and s.key is null",
  'a rung overdue for ten seconds in an open case':
    "select 1 from rung r join case_file f on f.id = r.case_id where f.closed_at is null and r.outcome is null and r.at < clock_timestamp() - interval '10 s'",
  'a rung still to come in a closed case':
    'select 1 from rung r join case_file f on f.id = r.case_id where f.closed_at is not null and r.outcome is null',
  'a message written after its case closed':
    'select 1 from notification n join case_file f on f.id = n.case_id where n.created_at > f.closed_at and not n.outlives_case',
  "a gap in the letters' numbers":
    'select series, year from letter where sequence is not null group by series, year having max(sequence) <> count(*)',
};

const ON_ITS_WAY = "select count(*)::int as n from notification where state in ('sending', 'unknown')";
/** Longer than a provider may keep a call waiting. */
const SETTLED_WITHIN_SECONDS = 30;

/** No promise is broken, and the ledger agrees with every row and file. */
export async function expectPromisesKept(dataSource: DataSource, directory: string): Promise<void> {
  // The last messages may be with their provider still; none may stay between queued and settled.
  await eventually(() => dataSource.query(ON_ITS_WAY), [{ n: 0 }], SETTLED_WITHIN_SECONDS);
  const broken: Record<string, number> = {};
  for (const [promise, sql] of Object.entries(PROMISES)) {
    const violations = await count(dataSource, sql);
    if (violations !== 0) broken[promise] = violations;
  }
  expect(broken).toEqual({});
  const report = await verifyLedger(dataSource, {
    dataDir: join(directory, 'data'),
    keyFile: join(directory, 'data/keys/seal.pem'),
  });
  expect(report.findings).toEqual([]);
}

/**
 * The provider stored each message once; one stored more often was flagged as a possible duplicate. `doubled` is what the
 * provider saw more than once, by our reference.
 */
export async function expectNoUnflaggedDuplicate(dataSource: DataSource, doubled: readonly string[]): Promise<void> {
  const unflagged: unknown[] = await dataSource.query(
    'select id from notification where id = any($1::uuid[]) and not possible_duplicate',
    [doubled],
  );
  expect(unflagged).toEqual([]);
}
