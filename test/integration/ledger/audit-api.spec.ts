import type {
  AuditCase,
  AuditHistory,
  AuditHistoryDetail,
  AuditSeal,
  AuditVerification,
  SystemLogEntry,
} from '../../../libs/contracts/http/audit.ts';
import type { Page } from '../../../libs/contracts/http/page.ts';
import { parseEvidence } from '../../../libs/ledger/evidence/evidence-pack.ts';
import { verifyEvidence } from '../../../libs/ledger/evidence/verify-evidence.ts';
import type { ApiClient } from '../../harness/api/api-client.ts';
import { startTestApi, type TestApi } from '../../harness/api/test-api.ts';
import type { SeededCase } from './seeded-case.ts';
import { SeededLedger } from './seeded-ledger.ts';

let ledger: SeededLedger;
let api: TestApi;
let auditor: ApiClient;
let cases: SeededCase[];

const HISTORY = JSON.stringify({
  events: [
    {
      eventId: '1',
      eventTime: '2026-09-01T02:00:00Z',
      eventType: 'TIMER_FIRED',
      timerFiredEventAttributes: { timerId: '7' },
    },
  ],
});

beforeAll(async () => {
  ledger = await SeededLedger.open();
  cases = [await ledger.addCase(1), await ledger.addCase(2), await ledger.addCase(3)];
  await ledger.addHistory(cases[0]!.id, 'run-1', HISTORY);
  await ledger.nextDay();
  await ledger.nextDay();
  api = await startTestApi({ databaseUrl: ledger.database.url, env: { DUBAN_DATA: ledger.dataDir } });
  auditor = await api.signIn('shenji');
});
afterAll(async () => {
  await api.close();
  await ledger.close();
});

const get = async <Body>(path: string, as = auditor) => (await as.get<Body>(`/api/v1/audit/${path}`)).body;

test('an auditor finds a case file by words, procedure, state and day, page by page', async () => {
  const first = await get<Page<AuditCase>>('cases?limit=2');
  expect(first).toMatchObject({ total: 3, items: [{ entries: 3, letters: 1, notifications: 1 }, {}] });
  const rest = await get<Page<AuditCase>>(`cases?limit=2&cursor=${first.nextCursor}`);
  expect(rest.nextCursor).toBeNull();
  const numbers = [...first.items, ...rest.items].map((item) => item.number);
  expect(numbers).toEqual(
    cases
      .map((one) => one.number)
      .toSorted()
      .toReversed(),
  );
  expect((await get<Page<AuditCase>>(`cases?q=${encodeURIComponent(cases[1]!.number)}`)).total).toBe(1);
  expect((await get<Page<AuditCase>>('cases?phase=closed')).total).toBe(0);
  const ofKind = async (kind: string) => (await get<Page<AuditCase>>(`cases?kind=${kind}`)).total;
  expect([await ofKind('task'), await ofKind('duty')]).toEqual([3, 0]);
  expect(await auditor.get('/api/v1/audit/cases?kind=other')).toMatchObject({ status: 400 });
  expect((await get<Page<AuditCase>>('cases?from=2026-09-02')).total).toBe(0);
  expect((await get<Page<AuditCase>>('cases?from=2026-09-01&to=2026-09-01')).total).toBe(3);
});

test('the chain is verified on request and says what disagrees', async () => {
  expect(await get<AuditVerification>('verification')).toMatchObject({ intact: true, complete: true, findings: [] });
  await ledger.query(`update case_file set state = 'closed' where id = $1`, [cases[2]!.id]);
  const report = await get<AuditVerification>('verification');
  await ledger.query(`update case_file set state = 'issued' where id = $1`, [cases[2]!.id]);
  expect(report).toMatchObject({
    intact: false,
    findings: [{ code: 'case_differs', caseId: cases[2]!.id, caseNumber: cases[2]!.number }],
  });
});

test('ten who ask at once for a verification share one run', async () => {
  const runs = await Promise.all(Array.from({ length: 10 }, () => get<AuditVerification>('verification')));
  expect(new Set(runs.map((run) => run.startedAt)).size).toBe(1);
});

test('seals are listed latest first', async () => {
  const page = await get<Page<AuditSeal>>('seals?limit=1');
  expect(page).toMatchObject({ total: 2, items: [{ sealedOn: '2026-09-02', sentAt: null, streams: 1 }] });
  const next = await get<Page<AuditSeal>>(`seals?limit=1&cursor=${page.nextCursor}`);
  expect(next.items).toMatchObject([{ sealedOn: '2026-09-01', streams: 7 }]);
});

test('the engine history of a run opens with its events', async () => {
  const page = await get<Page<AuditHistory>>(`histories?q=${encodeURIComponent(cases[0]!.number)}`);
  expect(page).toMatchObject({ total: 1, items: [{ runId: 'run-1', events: 1, caseNumber: cases[0]!.number }] });
  const detail = await get<AuditHistoryDetail>(`histories/${cases[0]!.id}/run-1`);
  expect(detail.items).toEqual([
    { id: '1', at: '2026-09-01T02:00:00Z', type: 'TIMER_FIRED', attributes: { timerId: '7' } },
  ]);
  const answer = await auditor.get(`/api/v1/audit/histories/${cases[1]!.id}/run-1`);
  expect(answer).toMatchObject({ status: 404, body: { code: 'history_not_found' } });
});

test('a downloaded evidence pack verifies by itself', async () => {
  const { status, headers, bytes } = await auditor.download(`/api/v1/audit/cases/${cases[0]!.id}/evidence`);
  expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('attachment')]);
  expect(verifyEvidence(parseEvidence(new TextDecoder().decode(bytes)), null).findings).toEqual([]);
});

test('who read what stands in the log, the reading of the log included', async () => {
  await auditor.get('/api/v1/audit/cases?q=needle');
  const page = await get<Page<SystemLogEntry>>('system-log?q=needle');
  expect(page.items.map((item) => item.what)).toEqual(['查阅记录', '案卷检索']);
  expect(page.items[1]).toMatchObject({ kind: 'audit.read', kindName: '审计查阅', who: 'shenji' });
  const again = await get<Page<SystemLogEntry>>('system-log?limit=1');
  expect(again.items[0]).toMatchObject({ what: '查阅记录' });
  const changes = await get<Page<SystemLogEntry>>('system-log?subject=settings');
  expect(changes.items.map((item) => item.kindName)).toContain('台账封存完成');
});

test('what was read is named as people call it and found by that name', async () => {
  const { id, number } = cases[1]!;
  await auditor.get(`/api/v1/cases/${id}`);
  await auditor.get(`/api/v1/cases/${id.replace(/^.{8}/, '00000000')}`);
  const log = await get<Page<SystemLogEntry>>('system-log?limit=3');
  expect(log.items.slice(1).map((item) => item.about)).toEqual([null, { page: 'case', id, label: number }]);
  const found = await get<Page<SystemLogEntry>>(`system-log?q=${number}`);
  expect(found.items.map((item) => item.what)).toContain('案件');
});

test.each(['anban', 'zhiban'])('%s is no auditor and gets nothing of it', async (username) => {
  const other = await api.signIn(username);
  for (const path of ['cases', 'verification', 'seals', 'histories', 'system-log', `cases/${cases[0]!.id}/evidence`]) {
    expect((await other.get(`/api/v1/audit/${path}`)).status).toBe(403);
  }
});

test('only an administrator names who receives the seals, and the change stands in the ledger', async () => {
  const path = '/api/v1/audit/seal-recipients';
  const admin = await api.signIn('admin');
  const recipients = ['shenji@example.cn', 'jiwei@example.cn'];
  expect((await auditor.put(path, { recipients })).status).toBe(403);
  expect(await admin.put(path, { recipients: ['not an address'] })).toMatchObject({
    status: 400,
    body: { places: [{ path: 'recipients.0' }] },
  });
  expect(await admin.put(path, { recipients })).toMatchObject({ status: 200, body: { recipients } });
  expect(await get('seal-recipients')).toEqual({ recipients });
  const log = await get<Page<SystemLogEntry>>('system-log?subject=settings&limit=1');
  expect(log.items).toMatchObject([
    { kindName: '设置变更', what: '封存收件人', who: 'admin', body: { before: [], after: recipients } },
  ]);
});

test.each(['cases?limit=0', 'cases?wrong=1', 'system-log?subject=x', 'seals?cursor=x', 'cases?from=2026-02-30'])(
  'a wrong query (%s) is refused with its place',
  async (path) => {
    expect(await auditor.get(`/api/v1/audit/${path}`)).toMatchObject({ status: 400 });
  },
);
