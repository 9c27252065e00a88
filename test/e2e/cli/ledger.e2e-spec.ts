import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import type { SeededCase } from '../../integration/ledger/seeded-case.ts';
import { SeededLedger } from '../../integration/ledger/seeded-ledger.ts';
import { duban, dubanJson, type Where } from './run-duban.ts';

let ledger: SeededLedger;
let seeded: SeededCase;
let dir: string;
let where: Where;

beforeAll(async () => {
  ledger = await SeededLedger.open();
  seeded = await ledger.addCase(1);
  await ledger.addCase(2);
  await ledger.nextDay();
  dir = mkdtempSync(join(tmpdir(), 'duban-cli-'));
  where = { cwd: dir, env: { DATABASE_URL: ledger.database.url, DUBAN_DATA: ledger.dataDir } };
});
afterAll(async () => {
  await ledger.close();
  rmSync(dir, { recursive: true, force: true });
});

test('audit verify passes an untouched ledger and names a changed one with exit code 1', async () => {
  const clean = await dubanJson(['audit', 'verify'], where);
  expect(clean).toMatchObject({ code: 0, json: { intact: true, findings: [], lastSealedOn: '2026-09-01', notes: [] } });
  await ledger.query(`update case_file set state = 'closed' where id = $1`, [seeded.id]);
  const changed = await dubanJson(['audit', 'verify'], where);
  const words = await duban(['audit', 'verify'], where);
  await ledger.query(`update case_file set state = 'issued' where id = $1`, [seeded.id]);
  expect(changed).toMatchObject({ code: 1, json: { intact: false, findings: [{ code: 'case_differs' }] } });
  expect(words).toMatchObject({ code: 1, stdout: expect.stringContaining(`案件 ${seeded.number} 的状态`), stderr: '' });
});

test('audit verify compares with seals kept elsewhere', async () => {
  const kept = join(dir, 'seals');
  mkdirSync(kept, { recursive: true });
  const file = join(ledger.dataDir, 'seals', '2026-09-01.json');
  writeFileSync(join(kept, '2026-09-01.json'), readFileSync(file, 'utf8').replace('"root": "', '"root": "0'));
  const { code, json } = await dubanJson(['audit', 'verify', '--seals', kept], where);
  expect([code, json]).toEqual([
    1,
    expect.objectContaining({ findings: [expect.objectContaining({ code: 'seal_file_differs' })] }),
  ]);
});

test('an exported pack verifies without database and data directory, and a changed byte in it is found', async () => {
  const pack = join(dir, 'pack.json');
  const exported = await dubanJson(['audit', 'export', seeded.number, '--out', pack], where);
  expect(exported).toMatchObject({ code: 0, json: { file: pack, number: seeded.number, entries: 5, seals: 1 } });
  const again = await dubanJson(['audit', 'export', seeded.number, '--out', pack], where);
  expect(again).toMatchObject({ code: 2, json: { error: { code: 'file_exists' } } });
  const offline = ['audit', 'verify', pack, '--public-key', ledger.keyFile];
  expect(await dubanJson(offline, { cwd: dir })).toMatchObject({ code: 0, json: { intact: true } });
  writeFileSync(pack, readFileSync(pack, 'utf8').replace('rung', 'runG'));
  expect(await dubanJson(offline, { cwd: dir })).toMatchObject({
    code: 1,
    json: { findings: [{ code: 'entry_changed' }] },
  });
});

test('a case that does not exist and a database that is away have their own exit codes', async () => {
  const unknown = await dubanJson(['audit', 'export', '没有', '--out', join(dir, 'x.json')], where);
  expect(unknown).toMatchObject({ code: 1, json: { error: { code: 'case_not_found' } } });
  expect(existsSync(join(dir, 'x.json'))).toBe(false);
  const away = { cwd: dir, env: { DATABASE_URL: 'postgres://duban@127.0.0.1:9/duban' } };
  expect(await dubanJson(['audit', 'verify'], away)).toMatchObject({
    code: 3,
    json: { error: { code: 'database_unavailable' } },
  });
});

describe('through the API', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ databaseUrl: ledger.database.url, env: { DUBAN_DATA: ledger.dataDir } });
    await api.signIn('admin');
  });
  afterAll(() => api.close());

  test('the local installation needs no token: one is made, kept readable by its owner only, and made again once revoked', async () => {
    const run = join(ledger.dataDir, 'run');
    mkdirSync(run, { recursive: true });
    const environment = { DATABASE_URL: ledger.database.url };
    writeFileSync(join(run, 'installation.json'), JSON.stringify({ url: api.url, environment }));
    const local = { cwd: dir, env: { DUBAN_DATA: ledger.dataDir } };
    expect(await dubanJson(['case', 'list'], local)).toMatchObject({ code: 0, json: { items: expect.any(Array) } });
    expect(statSync(join(ledger.dataDir, 'keys', 'cli-token')).mode & 0o777).toBe(0o600);
    await ledger.query('update api_token set revoked_at = now()');
    expect(await dubanJson(['case', 'list'], local)).toMatchObject({ code: 0, json: { items: expect.any(Array) } });
    expect(await ledger.query('select count(*)::int as n from api_token')).toEqual([{ n: 2 }]);
    const kinds = await ledger.query<{ kind: string }[]>(`select kind from ledger_entry where kind = 'token.created'`);
    expect(kinds).toHaveLength(2);
  });

  test('filters narrow a list, several at once', async () => {
    const environment = { DATABASE_URL: ledger.database.url };
    mkdirSync(join(ledger.dataDir, 'run'), { recursive: true });
    writeFileSync(join(ledger.dataDir, 'run', 'installation.json'), JSON.stringify({ url: api.url, environment }));
    const local = { cwd: dir, env: { DUBAN_DATA: ledger.dataDir } };
    const list = (...filters: string[]) =>
      dubanJson(['case', 'list', ...filters.flatMap((filter) => ['--filter', filter])], local);
    expect(await list('state=issued', 'q=没有这样的事项')).toMatchObject({ code: 0, json: { total: 0 } });
    expect(await list('state=issued', 'dueFrom=soon')).toMatchObject({
      code: 1,
      json: { error: { code: 'query_invalid' } },
    });
    expect(await list('state')).toMatchObject({ code: 2, json: { error: { code: 'filter_shape' } } });
  });

  test('a token that is none is refused with exit code 1', async () => {
    const { code, json } = await dubanJson(['case', 'list', '--url', api.url, '--token', 'dbt_none'], { cwd: dir });
    expect([code, Object.keys(json['error'] as object)]).toEqual([1, expect.arrayContaining(['code', 'message'])]);
  });
});
