import { SeededLedger } from './seeded-ledger.ts';

const ENTRY = ['stream_kind', 'stream_id', 'kind', 'body', 'prev_hash', 'hash'] as const;
const SEAL = ['root', 'heads', 'previous', 'public_key', 'signature'] as const;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A small generator (mulberry32), so that a seed names one change for ever. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

interface Change {
  table: string;
  column: string;
  row: string;
  before: string;
  after: string;
}

let ledger: SeededLedger;
beforeAll(async () => {
  ledger = await SeededLedger.open();
  for (let n = 1; n <= 4; n += 1) await ledger.addCase(n);
  await ledger.note('unit.created', { id: 'u' });
  await ledger.nextDay();
  await ledger.addCase(5);
  await ledger.nextDay();
});
afterAll(() => ledger.close());

async function pick(table: string, columns: readonly string[], roll: (below: number) => number): Promise<Change> {
  const column = columns[roll(columns.length)]!;
  const rows = await ledger.query<{ row: string; value: string }[]>(
    `select ctid::text as row, ${column} as value from ${table} order by ctid`,
  );
  const { row, value } = rows[roll(rows.length)]!;
  const place = roll(value.length);
  const others = LETTERS.split('').filter((letter) => letter !== value[place]?.toLowerCase());
  const after = value.slice(0, place) + others[roll(others.length)] + value.slice(place + 1);
  return { table, column, row, before: value, after };
}

const write = (change: Change, where: string, value: string) =>
  ledger.query<[{ row: string }[]]>(
    `update ${change.table} set ${change.column} = $1 where ctid = $2::tid returning ctid::text as row`,
    [value, where],
  );

const seeds = Array.from({ length: 60 }, (_, n) => n + 1);

test.each(seeds)('one byte changed at random in entries or seals is always found (seed %i)', async (seed) => {
  const roll = random(seed);
  const change = seed % 4 === 0 ? await pick('seal', SEAL, roll) : await pick('ledger_entry', ENTRY, roll);
  const [[moved]] = await write(change, change.row, change.after);
  const report = await ledger.verify();
  await write(change, moved!.row, change.before);
  expect({ ...change, found: report.findings.length > 0, intact: report.intact }).toMatchObject({
    found: true,
    intact: false,
  });
});

test('after every change was taken back the ledger is whole again', async () => {
  expect((await ledger.verify()).findings).toEqual([]);
});
