import { Redis } from 'ioredis';
import pg from 'pg';
import type { ExampleLoaded } from '../../../libs/contracts/http/example.ts';
import type { NoticeDetail, NoticeImported, NoticeIssued, NoticeWork } from '../../../libs/contracts/http/notice.ts';
import { ApiClient, type Answer } from '../../harness/api/api-client.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { describeWith, redisServer } from '../../harness/servers/optional-program.ts';
import { ADMIN_PASSWORD, HandStarted } from './hand-started.ts';

const NOTICE = `云溪镇安全生产委员会办公室文件

云安办〔2026〕21号

关于清理占用消防通道的通知

各有关单位：

1.清理村内占用、堵塞消防通道的杂物。（责任单位：柳湾村）

云溪镇安全生产委员会办公室
`;
const DAY_MS = 86_400_000;
const PARTS = ['数据库', '流程引擎', '办理进程', '投递队列'];

/** The body of an answer that must be a success. */
async function ok<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

async function signIn(url: string): Promise<ApiClient> {
  const anonymous = new ApiClient(url);
  const answer = await anonymous.post('/api/v1/session', { username: 'admin', password: ADMIN_PASSWORD });
  return anonymous.with({ cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' });
}

/** Sets up the example township and issues a notice with one task; returns the case's id. */
async function issueOneTask(officer: ApiClient): Promise<string> {
  await ok(officer.post<ExampleLoaded>('/api/v1/example'));
  const bytes = new TextEncoder().encode(NOTICE);
  const { id } = await ok(officer.upload<NoticeImported>('/api/v1/notices', '通知.txt', bytes));
  const edit = async (path: string, work: NoticeWork, body: object): Promise<NoticeWork> =>
    ok(officer.post<NoticeWork>(`/api/v1/notices/${id}/${path}`, { revision: work.revision, ...body }));
  let work: NoticeWork = await ok(officer.get<NoticeDetail>(`/api/v1/notices/${id}`));
  const dueOn = new Date(Date.now() + 20 * DAY_MS).toISOString().slice(0, 10);
  work = await edit('tasks/due', work, { taskIds: work.tasks.map((task) => task.id), dueOn });
  work = await edit('tasks/confirm', work, {});
  // In a year whose holidays are not announced yet a date needs a reason.
  const keys = work.findings.map((finding) => finding.key);
  const order = { policyId: 'task-national', overrides: keys.length === 0 ? [] : [{ keys, reason: '按暂定日历下发' }] };
  const issued = await ok(officer.post<NoticeIssued>(`/api/v1/notices/${id}/issue`, order));
  expect(issued.cases).toHaveLength(1);
  return issued.cases[0]!.id;
}

describeWith(
  redisServer,
  'API and worker started by hand on an external PostgreSQL and an external Redis',
  (program) => {
    let production: HandStarted;
    let database: pg.Client;
    let queues: Redis;
    let officer: ApiClient;
    let caseId: string;

    beforeAll(async () => {
      production = await HandStarted.open(program);
      database = new pg.Client({ connectionString: production.postgres.url });
      await database.connect();
      queues = new Redis(production.redis.url);
    }, 120_000);

    afterAll(async () => {
      await database.end();
      queues.disconnect();
      await production.close();
    }, 60_000);

    /** What the probe says is missing of these parts. */
    const lacking = async (): Promise<string[]> => {
      const { body } = await officer.get<{ missing: { name: string }[] }>('/health/ready');
      return body.missing.map(({ name }) => name).filter((name) => PARTS.includes(name));
    };

    test('with Redis away they set up the empty database, name it, issue a task, and a worker stops at once', async () => {
      await production.redisGate.shut();
      const [api, worker] = await Promise.all([
        production.startApi(),
        production.start('worker'),
        production.start('inbox'),
      ]);
      officer = await signIn(api.url);
      caseId = await issueOneTask(officer);
      await eventually(lacking, ['投递队列'], 60);
      process.kill(worker.identity.pid, 'SIGTERM');
      expect(await worker.ended).toBe('exit code 0');
      const { rows } = await database.query('select 1 from notification where accepted_at is not null');
      expect(rows).toEqual([]);
    }, 50_000);

    test('once Redis is back the SMS leaves through its queues by itself, and a worker that loses Redis stops as well', async () => {
      const worker = await production.start('worker');
      await production.redisGate.open();
      const told = async (): Promise<unknown> => {
        const sql = `select n.template, n.attempts, s.submissions from notification n
        join inbox.sms s on s.reference = n.id::text where n.case_id = $1 and n.accepted_at is not null`;
        return (await database.query(sql, [caseId])).rows;
      };
      await eventually(told, [{ template: 'issued', attempts: 1, submissions: 1 }], 60);
      expect(Number(await queues.get('bull:sms:id'))).toBeGreaterThan(0);
      const { rows } = await database.query("select 1 from information_schema.schemata where schema_name = 'bullmq'");
      expect(rows).toEqual([]);
      const started = (): Promise<unknown> =>
        database.query('select engine_ready_at is not null as ready from case_file').then(({ rows: [row] }) => row);
      await eventually(started, { ready: true }, 60);
      await eventually(lacking, [], 60);
      await production.redisGate.shut();
      await eventually(lacking, ['投递队列'], 60);
      process.kill(worker.identity.pid, 'SIGTERM');
      expect(await worker.ended).toBe('exit code 0');
    }, 180_000);
  },
);
