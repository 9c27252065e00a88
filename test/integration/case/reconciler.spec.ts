import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { Reconciler } from '../../../libs/relay/reconciler.ts';
import { Office } from '../../harness/office/office.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(() => office.close());

test('a case that cannot be climbed does not hold up the others, and is heard of', async () => {
  const broken = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  const sound = await office.issueTask({ unit: '石桥村', due: '5 working days' });
  await office.dataSource.query("update rung set audience = '{nobody}' where case_id = $1", [broken]);
  await office.messages.expect(...(await office.messages.unseen()));
  office.clock.moveTo('2026-11-24T01:20:00.000Z');
  await expect(office.reconciler.runOnce()).rejects.toThrow(/not a function/);
  const [body] = await office.messages.expect({ to: '石干事', template: 'receipt_remind' });
  expect(body).toContain('石桥村');
  expect((await office.row(sound)).plan[0]?.rungId).not.toBe('first');
  expect((await office.row(broken)).plan[0]?.rungId).toBe('first');
});

test('it rests until the earliest rung would be overdue', async () => {
  const ids = [
    await office.issueTask({ unit: '柳湾村', due: '5 working days' }),
    await office.issueTask({ unit: '石桥村', due: '9 working days' }),
  ];
  await office.messages.expect(...(await office.messages.unseen()));
  const rows = await Promise.all(ids.map((id) => office.row(id)));
  const first = Math.min(...rows.map(({ plan }) => Date.parse(plan[0]?.at ?? '')));
  const now = (await office.clock.now()).getTime();
  expect(await office.reconciler.runOnce()).toBe(false);
  expect(office.reconciler.restMs()).toBe(first - now);
});

test('hundreds of overdue rungs are climbed a hundred beside a hundred: each once, letters numbered without a gap, single steps giving way', async () => {
  const many = 250;
  await office.dataSource.query(
    `insert into standing_authorisation (id, kind, account_id, signatory_name, reason, granted_at)
     values (gen_random_uuid(), 'urging', gen_random_uuid(), '安主任', '日常督促', $1)`,
    [await office.clock.now()],
  );
  await office.openTasks(Array.from({ length: many }, () => ({ unit: '柳湾村', due: '2026-11-30' }) as const));
  office.clock.moveTo('2026-12-01T02:00:00.000Z');
  expect(await office.reconciler.runOnce()).toBe(true);
  let ownTurn = false;
  const workflow = office.reconciler.giveWay().then(() => {
    ownTurn = true;
  });
  await Promise.resolve();
  expect(ownTurn).toBe(false);
  while (await office.reconciler.runOnce());
  await workflow;

  const [left] = await office.dataSource.query(
    'select count(*)::int as n from rung where outcome is null and at <= $1',
    [await office.clock.now()],
  );
  expect(left).toEqual({ n: 0 });
  const urged = await office.dataSource.query(
    `select count(*)::int as climbed, count(distinct case_id)::int as cases
     from rung where clock = 'due' and rung_id = 'urge' and outcome = 'climbed'`,
  );
  expect(urged).toEqual([{ climbed: many, cases: many }]);
  const numbers: { number: string }[] = await office.dataSource.query(
    "select substring(document_number from '(\\d+)号') as number from letter where state = 'issued'",
  );
  expect(numbers.map(({ number }) => Number(number)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: many }, (_, index) => index + 1),
  );
  expect((await verifyLedger(office.dataSource, { dataDir: null, keyFile: null })).findings).toEqual([]);
  await office.messages.expect(...(await office.messages.unseen()));
});

test('a rung is left to its workflow for two seconds, with the engine off or not, and not a moment longer', async () => {
  const id = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
  await office.messages.expect(...(await office.messages.unseen()));
  const due = Date.parse((await office.row(id)).plan[0]?.at ?? '');
  const ours = new Reconciler(office.dataSource, office.recorder, office.clock);
  office.clock.moveTo(new Date(due + 1_900).toISOString());
  expect(await ours.runOnce()).toBe(false);
  expect(ours.restMs()).toBe(100);
  office.clock.moveTo(new Date(due + 2_000).toISOString());
  expect(await ours.runOnce()).toBe(true);
  await office.messages.expect(...(await office.messages.unseen()));
});
