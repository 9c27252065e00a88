import { setTimeout as pause } from 'node:timers/promises';
import { startInbox, type Inbox } from '../../../apps/inbox/src/inbox.ts';
import { derivedToken } from '../../../libs/config/derived-token.ts';
import { createDispatcher } from '../../../libs/notification/create-dispatcher.ts';
import type { Dispatcher } from '../../../libs/notification/dispatch/dispatcher.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { Random } from '../../harness/installation/random.ts';
import { TEST_SECRET } from '../../harness/office/office-desk.ts';
import { Office } from '../../harness/office/office.ts';

const CASES = 60;
const PROVIDER_DELAY_MS = 150;
const token = derivedToken(TEST_SECRET, 'inbox');

let office: Office;
let inbox: Inbox;
const dispatchers: Dispatcher[] = [];
const errors: unknown[] = [];
const report = (error: unknown): void => void errors.push(error);

beforeAll(async () => {
  office = await Office.open();
  inbox = await startInbox({ databaseUrl: office.databaseUrl, token, httpPort: 0, smtpPort: 0, report });
});

afterAll(async () => {
  for (const dispatcher of dispatchers) await dispatcher.stop();
  await inbox.close();
  await office.messages.expect(...(await office.messages.unseen()));
  await office.close();
  if (errors.length > 0) throw new AggregateError(errors, 'errors were reported');
});

async function startDispatcher(): Promise<void> {
  const config = {
    databaseUrl: office.databaseUrl,
    redisUrl: undefined,
    secretKey: TEST_SECRET,
    publicUrl: 'http://127.0.0.1:9',
    smsUrl: inbox.httpUrl,
    smtpUrl: inbox.smtpUrl,
    inboxPort: 0,
    smtpPort: 0,
  };
  const dispatcher = await createDispatcher({ config, dataSource: office.dataSource, clock: office.clock, report });
  await dispatcher.start();
  dispatchers.push(dispatcher);
}

async function slowProvider(): Promise<void> {
  const order = { channel: 'sms', kind: 'delay', target: null, count: 10 * CASES, delayMs: PROVIDER_DELAY_MS };
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${inbox.httpUrl}/faults`, { method: 'POST', headers, body: JSON.stringify(order) });
  expect(answer.ok).toBe(true);
}

const withdraw = (caseId: string) => office.act(caseId, '安干事', 'withdraw', { reason: '文件已废止' });

/** Returns when the case's first message is at the provider. */
async function untilSending(caseId: string): Promise<void> {
  const sql = "select count(*)::int as n from notification where case_id = $1 and state <> 'queued'";
  await eventually(() => office.dataSource.query(sql, [caseId]), [{ n: 1 }], 30);
}

test('cases that close before, at any moment of, and during the sending of their messages: what was withdrawn never left, what left was recorded once', async () => {
  const random = new Random(20_261_126);
  await slowProvider();
  const cases = await office.openTasks(
    Array.from({ length: CASES }, () => ({ unit: '柳湾村' as const, due: '20 working days' })),
  );
  await Promise.all(cases.slice(0, CASES / 3).map(withdraw));
  const closing = cases.slice(CASES / 3).map(async (caseId, index) => {
    if (index % 2 === 0) await pause(random.between(0, 800));
    else await untilSending(caseId);
    await withdraw(caseId);
  });
  await Promise.all([startDispatcher(), startDispatcher(), ...closing]);
  await eventually(
    () =>
      office.dataSource.query(
        "select count(*)::int as n from notification where state in ('queued', 'sending', 'unknown')",
      ),
    [{ n: 0 }],
    30,
  );
  const rows: { template: string; state: string; stored: number; cases: number }[] = await office.dataSource.query(
    `select n.template, case n.state when 'withdrawn' then 'withdrawn' else 'sent' end as state,
       coalesce(s.submissions, 0) as stored, count(*)::int as cases
     from notification n left join inbox.sms s on s.reference = n.id::text group by 1, 2, 3 order by 1, 2`,
  );
  expect(rows).toEqual([
    { template: 'issued', state: 'sent', stored: 1, cases: expect.any(Number) },
    { template: 'issued', state: 'withdrawn', stored: 0, cases: expect.any(Number) },
    { template: 'withdrawn', state: 'sent', stored: 1, cases: CASES },
  ]);
});
