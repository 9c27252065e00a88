import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { AmendmentDetail } from '../../../libs/contracts/http/notice-amendment.ts';
import type { NoticeImported, NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import { PersonEntity } from '../../../libs/persistence/entities/person.entity.ts';
import { PostEntity } from '../../../libs/persistence/entities/post.entity.ts';
import { UnitEntity } from '../../../libs/persistence/entities/unit.entity.ts';
import { ApiClient } from '../../harness/api/api-client.ts';
import { cookieFor } from '../../harness/api/test-accounts.ts';
import type { ApiProcess } from '../../harness/installation/api-process.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { Installation } from '../../harness/installation/installation.ts';
import { expectPromisesKept } from '../../harness/installation/invariants.ts';
import { TcpGate } from '../../harness/servers/tcp-gate.ts';

const UNITS = 20;
const KILLS = 3;
const LAG_MS = 12;

let office: Installation;
let gate: TcpGate;
let api: ApiProcess;
let officer: ApiClient;

beforeAll(async () => {
  office = await Installation.start();
  await office.start('worker');
  const lagging = await TcpGate.before(office.databaseUrl, LAG_MS);
  gate = lagging.gate;
  api = await office.startApi({ DATABASE_URL: lagging.url });
  officer = new ApiClient(api.url, { cookie: await cookieFor(office.dataSource, 'anban', {}, new Date()) });
}, 120_000);

afterAll(async () => {
  await office.close();
  await gate.shut();
}, 60_000);

async function unit(name: string): Promise<string> {
  const { manager } = office.dataSource;
  const [id, personId, createdAt] = [randomUUID(), randomUUID(), new Date()];
  await manager.insert(UnitEntity, { id, name, kind: 'village', parentId: null, createdAt });
  await manager.insert(PersonEntity, { id: personId, name: `${name}经办人`, phone: '13800000001', createdAt });
  await manager.insert(PostEntity, { id: randomUUID(), personId, unitId: id, role: 'contact' });
  return id;
}

/** A notice of one order to all villages, due in so many days, with everything confirmed. */
async function confirmed(title: string, order: string, days: number, memberIds: string[]): Promise<NoticeWork> {
  const due = new Date(Date.now() + days * 86_400_000);
  const day = `${due.getFullYear()}年${due.getMonth() + 1}月${due.getDate()}日`;
  const text = `${title}\n\n各村：\n\n1.${order}，${day}前完成。（责任单位：各村）\n`;
  const { body } = await officer.upload('/api/v1/notices', `${title}.txt`, new TextEncoder().encode(text));
  const { id } = body as unknown as NoticeImported;
  let { body: work } = await officer.get<NoticeWork>(`/api/v1/notices/${id}`);
  const edit = async (path: string, change: object): Promise<void> => {
    const answer = await officer.post<NoticeWork>(`/api/v1/notices/${id}/${path}`, {
      revision: work.revision,
      ...change,
    });
    expect(answer.status).toBe(200);
    work = answer.body;
  };
  await edit('spellings/choose', { spelling: '各村', choice: { as: 'members', memberIds } });
  await edit('tasks/confirm', {});
  for (const { taskId, intoTaskId } of work.merging)
    await edit('tasks/merging', { taskId, intoTaskId, verdict: 'merge' });
  return work;
}

const issue = ({ id, findings }: NoticeWork): Promise<{ body: NoticeIssued }> => {
  const overrides = findings.length === 0 ? [] : [{ keys: findings.map(({ key }) => key), reason: '已核对' }];
  return officer.post<NoticeIssued>(`/api/v1/notices/${id}/issue`, { policyId: 'task-national', overrides });
};

const states = async (noticeId: string): Promise<Record<string, number>> => {
  const rows: { state: string; n: number }[] = await office.dataSource.query(
    'select state, count(*)::int as n from notice_merge where notice_id = $1 group by 1 order by 1',
    [noticeId],
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

/** Kills the API once it has committed what some cases have not been told yet. */
async function killedAfter(act: () => Promise<unknown>, isCommitted: () => Promise<boolean>): Promise<void> {
  const answer = act().catch(() => null);
  while (!(await isCommitted())) await pause(5);
  await api.kill();
  await answer;
}

const hasWaiting = async (noticeId: string): Promise<boolean> => (await states(noticeId))['waiting'] !== undefined;

async function villagesOf(first: number): Promise<string[]> {
  const villages: string[] = [];
  for (let at = 0; at < UNITS; at += 1) villages.push(await unit(`试${String.fromCodePoint(first + 11 * at)}村`));
  return villages;
}

test('an API killed between an issue and what earlier cases are told of it: the next start tells each of them once', async () => {
  const villages = await villagesOf(0x4e00);
  const things = ['渡口渡船逐艘检验登记造册', '消防水带逐户更换留存照片', '矿山尾库聘请机构评估论证'];
  let interrupted = 0;
  for (const [at, thing] of things.slice(0, KILLS).entries()) {
    const earlier = await issue(await confirmed(`第${at}号冬季方案`, `对${thing}`, 40, villages));
    expect(earlier.body.cases).toHaveLength(UNITS);
    const later = await confirmed(`第${at}号岁末方案`, `依法对${thing}，并报送情况`, 30, villages);
    await killedAfter(
      () => issue(later),
      () => hasWaiting(later.id),
    );
    interrupted += (await states(later.id))['waiting'] ?? 0;
    await api.startAgain();
    await eventually(() => states(later.id), { merged: UNITS });
    const { body } = await issue(later);
    expect([body.cases.length, body.merged.map(({ state }) => state)]).toEqual([0, Array(UNITS).fill('merged')]);
    const told: unknown[] = await office.dataSource.query(
      `select m.case_id from notice_merge m join case_file c on c.id = m.case_id
       where m.notice_id = $1 and jsonb_array_length(c.facts -> 'laterSources') = 1`,
      [later.id],
    );
    expect(told).toHaveLength(UNITS);
  }
  expect(interrupted).toBeGreaterThan(0);
  await expectPromisesKept(office.dataSource, office.directory);
}, 240_000);

/** How many of a correction's cases have answered how; null for those nobody told yet. */
async function outcomes(amendmentId: string): Promise<Record<string, number>> {
  const rows: { status: string | null; n: number }[] = await office.dataSource.query(
    `select o -> 'outcome' ->> 'status' as status, count(*)::int as n
     from notice_amendment a, jsonb_array_elements(a.orders) o where a.id = $1 group by 1`,
    [amendmentId],
  );
  return Object.fromEntries(rows.map(({ status, n }) => [String(status), n]));
}

test('an API killed between a correction and what its cases are told of it: the next start tells each of them once', async () => {
  const villages = await villagesOf(0x5200);
  const things = ['烟花爆竹零售点位置逐一复核', '涉氨冷库阀门管道逐段测厚', '校园周边摊贩液化气瓶逐只登记'];
  let interrupted = 0;
  for (const [at, thing] of things.slice(0, KILLS).entries()) {
    const work = await confirmed(`第${at}号专项方案`, `对${thing}`, 40, villages);
    await issue(work);
    const [text] = await office.dataSource.query('select text from notice where id = $1', [work.id]);
    const due = new Date(Date.now() + 50 * 86_400_000);
    const day = `${due.getFullYear()}年${due.getMonth() + 1}月${due.getDate()}日`;
    const corrected = (text as { text: string }).text.replace(/\d+年\d+月\d+日/, day);
    const address = `/api/v1/notices/${work.id}/amendments`;
    const file = await officer.upload(address, '更正稿.txt', new TextEncoder().encode(corrected));
    const { id, revision, tasks } = file.body as unknown as AmendmentDetail;
    const decisions = tasks.flatMap(({ changes }) => changes).map((change) => ({ changeId: change.id, follow: true }));
    expect((await officer.send('PATCH', `${address}/${id}`, { revision, decisions })).status).toBe(200);
    await killedAfter(
      () => officer.post(`${address}/${id}/apply`, { revision: revision + 1 }),
      async () => (await outcomes(id))['null'] !== undefined,
    );
    interrupted += (await outcomes(id))['null'] ?? 0;
    await api.startAgain();
    await eventually(() => outcomes(id), { applied: UNITS });
    const told: unknown[] = await office.dataSource.query(
      `select id from case_file where notice_id = $1 and jsonb_array_length(facts -> 'laterSources') = 1`,
      [work.id],
    );
    expect(told).toHaveLength(UNITS);
  }
  expect(interrupted).toBeGreaterThan(0);
  await expectPromisesKept(office.dataSource, office.directory);
}, 240_000);
