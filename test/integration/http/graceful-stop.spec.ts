import { openCaseRow } from '../../harness/api/open-case-row.ts';
import { startTestApi } from '../../harness/api/test-api.ts';

// The lock under which units are changed: whoever holds it keeps such a write under way.
const DIRECTORY_LOCK = 7_220_002;

test('a stop lets the write under way finish and answer, and takes no new one', async () => {
  const api = await startTestApi();
  const office = await api.signIn('anban');
  const holder = api.dataSource.createQueryRunner();
  await holder.query('select pg_advisory_lock($1)', [DIRECTORY_LOCK]);
  const underWay = office.post('/api/v1/units', { name: '停机前的单位', kind: 'department' });
  const waiting = `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await api.dataSource.query(waiting))[0].n === 0);
  const stopped = api.close();
  await holder.query('select pg_advisory_unlock($1)', [DIRECTORY_LOCK]);
  await holder.release();
  expect((await underWay).status).toBe(201);
  await stopped;
  await expect(office.get('/api/v1/units')).rejects.toThrow('fetch failed');
});

test('a live page does not hold up a stop', async () => {
  const api = await startTestApi();
  const office = await api.signIn('anban');
  const unit = await office.post<{ id: string }>('/api/v1/units', { name: '柳湾村', kind: 'village' });
  const caseId = await openCaseRow(api.dataSource, unit.body.id, 'DB-2026-0001');
  const live = await office.stream(`/api/v1/cases/${caseId}/events`);
  expect(live.headers.get('content-type')).toContain('text/event-stream');
  const since = Date.now();
  await api.close();
  expect(Date.now() - since).toBeLessThan(8000);
  await live.text();
});
