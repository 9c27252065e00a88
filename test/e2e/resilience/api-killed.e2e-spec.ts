import { setTimeout as pause } from 'node:timers/promises';
import type { ApiProcess } from '../../harness/installation/api-process.ts';
import { type Ask, Callers, type Reply } from '../../harness/installation/callers.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { Installation } from '../../harness/installation/installation.ts';
import { expectPromisesKept } from '../../harness/installation/invariants.ts';
import { TcpGate } from '../../harness/servers/tcp-gate.ts';
import { Random } from '../../harness/installation/random.ts';
import { StoredCommands } from '../../harness/installation/stored-commands.ts';

const KILLS = 20;
const CASES_A_ROUND = 3;
const LAG_MS = 12;

let office: Installation;
let callers: Callers;
let stored: StoredCommands;
let gate: TcpGate;
let apis: [ApiProcess, ApiProcess];

beforeAll(async () => {
  office = await Installation.start();
  await office.start('worker');
  const lagging = await TcpGate.before(office.databaseUrl, LAG_MS);
  gate = lagging.gate;
  const start = (): Promise<ApiProcess> => office.startApi({ DATABASE_URL: lagging.url });
  apis = [await start(), await start()];
  stored = await StoredCommands.watch(office.databaseUrl);
  callers = new Callers(office.dataSource);
  await callers.signIn('anban');
  await callers.signIn('liuwan', { role: 'unit', unitId: office.unitId('柳湾村') });
}, 120_000);

afterAll(async () => {
  await stored.close();
  await office.close();
  await gate.shut();
}, 60_000);

const FIELDS = {
  accept: {},
  return: { reason: '缺照片' },
  sign: {},
  progress: { text: '正在清理' },
  report: { text: '已办结' },
};

/** What three people ask of three fresh cases at once: some of it is refused for certain, and would be allowed later. */
function asksOf(cases: readonly string[], random: Random): Ask[] {
  const ask = (caseId: string, username: string, verbs: readonly (keyof typeof FIELDS)[]): Ask => {
    const verb = random.pick(verbs);
    return callers.ask(caseId, username, verb, FIELDS[verb]);
  };
  return cases.flatMap((caseId) => [
    ask(caseId, 'anban', ['accept', 'return']),
    ask(caseId, 'liuwan', ['sign', 'progress', 'report']),
    ask(caseId, 'liuwan', ['sign', 'report']),
  ]);
}

/** Kills the API at a seeded moment: right after the nth command was committed as accepted or as refused, or anywhere. */
async function killDuring(api: ApiProcess, random: Random, send: () => Promise<Reply>[]): Promise<void> {
  const moment = random.pick(['accepted', 'refused', 'anywhere'] as const);
  const anywhere = pause(random.between(0, 250));
  const nth = moment === 'anywhere' ? anywhere : stored.nth(random.between(1, 2), moment);
  const replies = send();
  await Promise.race([nth, Promise.all(replies)]);
  await api.kill();
  await Promise.all(replies);
}

test('APIs killed twenty times between storing, deciding and answering: each command has one outcome, and everybody learns it', async () => {
  const random = new Random(Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_122));
  process.stderr.write(`seed ${random.seed}\n`);
  const orders = Array.from({ length: KILLS * CASES_A_ROUND }, () => ({
    unit: '柳湾村' as const,
    due: '20 working days',
  }));
  const cases = await office.openTasks(orders);
  const unheard = { accepted: 0, refused: 0 };
  let returning: Promise<void> = Promise.resolve();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const [victim, survivor] = kill % 2 === 0 ? apis : [apis[1], apis[0]];
    const asks = asksOf(cases.slice(kill * CASES_A_ROUND, (kill + 1) * CASES_A_ROUND), random);
    await killDuring(victim, random, () => asks.map((ask) => callers.send(victim.url, ask)));
    const { accepted, refused } = await callers.storedUnheard(asks);
    unheard.accepted += accepted;
    unheard.refused += refused;
    await returning;
    returning = victim.startAgain();
    await Promise.all(asks.map((ask) => callers.settle(survivor.url, ask)));
  }
  await returning;
  const undecided = async (): Promise<number> => {
    const [row]: { n: number }[] = await office.dataSource.query(
      'select count(*)::int as n from command where outcome is null',
    );
    return row?.n ?? -1;
  };
  await eventually(undecided, 0, 30);
  expect(unheard.accepted).toBeGreaterThan(0);
  expect(unheard.refused).toBeGreaterThan(0);
  await callers.expectOneOutcomeEach();
  await expectPromisesKept(office.dataSource, office.directory);
}, 480_000);
