import { randomUUID } from 'node:crypto';
import type { RecordRequest } from '../../../libs/contracts/case.messages.ts';
import { procedureOf } from '../../../libs/domain/case/procedures.ts';
import { readCommands } from '../../../libs/record/command-row.ts';
import { Random } from '../../harness/installation/random.ts';
import { Office } from '../../harness/office/office.ts';

const LETTERS = 50;
const PERMUTATIONS = 12;

let office: Office;
beforeEach(async () => {
  office = await Office.open();
});
afterEach(async () => {
  await office.messages.expect(...(await office.messages.unseen()));
  await office.close();
});

/** What a workflow asks when a stored command is delivered to it. */
async function delivery(caseId: string, commandId: string): Promise<RecordRequest> {
  const [command] = await readCommands(office.dataSource.manager, [commandId]);
  const row = await office.row(caseId);
  const decision = procedureOf(row.kind).decide(row.facts, command!);
  return { kind: 'command', caseId, key: commandId, expectedVersion: row.version, command: command!, decision };
}

/** Records in a transaction of its own, as a worker does. */
async function record(request: RecordRequest): Promise<string> {
  const [result] = await office.dataSource.transaction((manager) => office.recorder.record(manager, [request]));
  return result!.status;
}

/** The same, but the transaction is rolled back after everything was written; returns the fault that ended it. */
function recordInVain(request: RecordRequest): Promise<unknown> {
  return office.dataSource
    .transaction(async (manager) => {
      await office.recorder.record(manager, [request]);
      throw new Error('the connection was lost before the commit');
    })
    .catch((error: unknown) => error);
}

async function stepsOf(commandId: string): Promise<number> {
  const rows: { n: number }[] = await office.dataSource.query(
    'select count(*)::int as n from case_step where key = $1',
    [commandId],
  );
  return rows[0]!.n;
}

test('fifty letters issued at once by several connections take the numbers 1 to 50, although a third of the first tries is rolled back', async () => {
  const random = new Random(20_261_125);
  const orders = Array.from({ length: LETTERS }, () => ({ unit: '柳湾村' as const, due: '1 working days' }));
  const cases = await office.openTasks(orders);
  await office.fastForwardTo('2026-11-25 10:00');
  const waiting = await Promise.all(
    cases.map(async (caseId) => {
      const letterId = (await office.row(caseId)).facts.letters[0]!.id;
      const id = randomUUID();
      await office.send(caseId, '安主任', 'issue_letter', { letterId }, { id });
      return { caseId, id };
    }),
  );
  const rolledBack: unknown[] = [];
  await Promise.all(
    waiting.map(async ({ caseId, id }) => {
      if (random.next() < 0.33) rolledBack.push(await recordInVain(await delivery(caseId, id)));
      expect(await record(await delivery(caseId, id))).toBe('recorded');
    }),
  );
  expect(rolledBack.length).toBeGreaterThan(10);
  expect(new Set(rolledBack.map(String))).toEqual(new Set(['Error: the connection was lost before the commit']));
  const letters: { sequence: number; number: string }[] = await office.dataSource.query(
    "select sequence, document_number as number from letter where state = 'issued' order by sequence",
  );
  expect(letters).toEqual(
    Array.from({ length: LETTERS }, (_, index) => ({
      sequence: index + 1,
      number: `安办督促〔2026〕${index + 1}号`,
    })),
  );
  expect(await office.dataSource.query('select last from letter_series')).toEqual([{ last: LETTERS }]);
});

test.each(Array.from({ length: PERMUTATIONS }, (_, seed) => seed))(
  'commands delivered three times and more, the later ones first and again after closing, have the effect of one delivery (seed %i)',
  async (seed) => {
    const random = new Random(seed);
    const caseId = await office.openTask({ unit: '柳湾村', due: '20 working days' });
    const sign = randomUUID();
    const progress = randomUUID();
    const report = randomUUID();
    await office.send(caseId, '柳干事', 'sign', {}, { id: sign });
    await office.send(caseId, '柳干事', 'progress', { text: '正在清理' }, { id: progress });
    await office.send(caseId, '柳干事', 'report', { text: '已清理' }, { id: report });
    const rest = random.shuffled([sign, progress, report].flatMap((id) => [id, id, id]));
    const deliveries = [random.pick([progress, report]), ...rest];
    for (const id of deliveries) await record(await delivery(caseId, id));
    await office.act(caseId, '安干事', 'accept');
    const closed = await office.row(caseId);
    const outcomes = await Promise.all([sign, progress, report].map((id) => office.door.outcomeOf(id)));
    for (const id of deliveries) expect(await record(await delivery(caseId, id))).toBe('already');
    expect(await Promise.all([sign, progress, report].map((id) => office.door.outcomeOf(id)))).toEqual(outcomes);
    for (const [index, id] of [sign, progress, report].entries()) {
      expect(await stepsOf(id)).toBe(outcomes[index]!.outcome === 'applied' ? 1 : 0);
    }
    expect(outcomes[2]).toMatchObject({ outcome: 'applied' });
    expect(closed.facts).toMatchObject({ state: 'closed', reports: 1 });
    expect(await office.row(caseId)).toEqual(closed);
  },
);

test('the same command three times at once at the door is stored once, and each caller gets the same answer', async () => {
  const caseId = await office.openTask({ unit: '柳湾村', due: '20 working days' });
  const accepted = randomUUID();
  const refused = randomUUID();
  const thrice = async (id: string, verb: 'sign' | 'report') =>
    Promise.all(
      [1, 2, 3].map(() => office.send(caseId, '柳干事', verb, verb === 'sign' ? {} : { text: '已办' }, { id })),
    );
  expect(new Set((await thrice(accepted, 'sign')).map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
  await office.settlePending(caseId);
  expect((await thrice(accepted, 'sign')).map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);
  await office.act(caseId, '安干事', 'withdraw', { reason: '文件已废止' });
  const answers = await thrice(refused, 'report');
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ outcome: 'refused', detail: expect.stringContaining('撤回') });
  expect((await thrice(accepted, 'sign')).map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);
  expect(await office.dataSource.query('select count(*)::int as n from command')).toEqual([{ n: 3 }]);
});

test.each([
  ['another verb', '柳干事', 'progress', { text: '已清理' }, 'same'],
  ['other words', '柳干事', 'report', { text: '没有清理' }, 'same'],
  ['another person', '柳主任', 'report', { text: '已清理' }, 'same'],
  ['another case', '柳干事', 'report', { text: '已清理' }, 'other'],
] as const)(
  'a command id used again with %s is refused and changes nothing',
  async (_what, name, verb, payload, which) => {
    const [same, other] = (await office.openTasks([
      { unit: '柳湾村', due: '20 working days' },
      { unit: '柳湾村', due: '20 working days' },
    ])) as [string, string];
    const id = randomUUID();
    await office.act(same, '柳干事', 'report', { text: '已清理' }, { id });
    await expect(office.send(which === 'same' ? same : other, name, verb, payload, { id })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'command_id_reused',
    });
    expect((await office.row(same)).version).toBe(2);
    expect((await office.row(other)).version).toBe(1);
  },
);
