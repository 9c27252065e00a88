import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sealHash } from '../../../libs/ledger/seal/seal.ts';
import { readSealFile, sealDirectory } from '../../../libs/ledger/seal/seal-file.ts';
import { Sealer } from '../../../libs/ledger/seal/sealer.ts';
import { readSeal } from '../../../libs/ledger/seal/stored-seal.ts';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { SeededLedger } from './seeded-ledger.ts';

let ledger: SeededLedger;
beforeEach(async () => {
  ledger = await SeededLedger.open();
});
afterEach(() => ledger.close());

test('a day is sealed once it has ended, and a second run makes no second seal', async () => {
  await ledger.addCase(1);
  expect(await ledger.loop().runOnce()).toEqual([]);
  expect(await ledger.nextDay()).toEqual(['2026-09-01']);
  expect(await ledger.loop().runOnce()).toEqual([]);
  const key = readFileSync(ledger.keyFile, 'utf8');
  expect(key).toContain('PRIVATE KEY');
  expect(statSync(ledger.keyFile).mode & 0o777).toBe(0o600);
});

test('two workers sealing at the same moment make one seal and use one key', async () => {
  await ledger.addCase(1);
  ledger.clock.at = new Date('2026-09-02T01:00:00.000Z');
  const other = await createDataSource(ledger.database.url, { poolSize: 2 }).initialize();
  const made = await Promise.all([ledger.loop().runOnce(), ledger.loop(other).runOnce()]);
  await other.destroy();
  expect(made.flat()).toEqual(['2026-09-01']);
  expect(await ledger.query('select count(*)::int as n from seal')).toEqual([{ n: 1 }]);
  expect((await ledger.verify()).findings).toEqual([]);
});

test('missed days are sealed at the next run, each naming the one before', async () => {
  await ledger.addCase(1);
  await ledger.nextDay();
  await ledger.addCase(2);
  ledger.clock.at = new Date('2026-09-05T03:00:00.000Z');
  expect(await ledger.loop().runOnce()).toEqual(['2026-09-02', '2026-09-03', '2026-09-04']);
  const first = await readSeal(ledger.dataSource.manager, '2026-09-01');
  const second = await readSeal(ledger.dataSource.manager, '2026-09-02');
  expect(second?.previous).toBe(sealHash(first!));
  expect((await ledger.verify()).findings).toEqual([]);
});

test('the seal leaves the house: a file and one mail for each recipient, with the whole seal in its body', async () => {
  await ledger.query(`insert into setting values ('seal.recipients', $1, now())`, [
    JSON.stringify(['jiwei@example.cn', 'shenji@example.cn']),
  ]);
  await ledger.addCase(1);
  await ledger.nextDay();
  const mails = await ledger.query<{ address: string; body: string; template: string; case_id: null }[]>(
    'select address, body, template, case_id from notification where template = $1 order by address',
    ['seal'],
  );
  expect(mails.map((mail) => mail.address)).toEqual(['jiwei@example.cn', 'shenji@example.cn']);
  const seal = await readSeal(ledger.dataSource.manager, '2026-09-01');
  expect(mails[0]?.body).toContain(seal!.signature);
  expect(mails[0]?.body).toContain(seal!.root);
  expect(mails[0]?.case_id).toBeNull();
  expect(await readSealFile(sealDirectory(ledger.dataDir), '2026-09-01')).toEqual(seal);
  expect((await ledger.verify()).findings).toEqual([]);
});

test('a seal file left out by a killed process is written by the next run', async () => {
  await ledger.addCase(1);
  ledger.clock.at = new Date('2026-09-02T01:00:00.000Z');
  const sealer = new Sealer(ledger.clock, ledger.keyFile);
  await ledger.dataSource.transaction((manager) => sealer.seal(manager, '2026-09-01'));
  await ledger.loop().runOnce();
  expect(readFileSync(join(sealDirectory(ledger.dataDir), '2026-09-01.json'), 'utf8')).toContain('duban-seal/1');
});

test('a day that has not come, a day already passed, and a lost key are refused', async () => {
  await ledger.addCase(1);
  const sealer = new Sealer(ledger.clock, ledger.keyFile);
  const seal = (day: string) => ledger.dataSource.transaction((manager) => sealer.seal(manager, day));
  await expect(seal('2026-09-02')).rejects.toMatchObject({ code: 'seal_day_not_begun' });
  await seal('2026-09-01');
  await expect(seal('2026-08-31')).rejects.toMatchObject({ code: 'seal_day_passed' });
  ledger.clock.at = new Date('2026-09-03T01:00:00.000Z');
  const other = new Sealer(ledger.clock, `${ledger.keyFile}.lost`);
  const lost = ledger.dataSource.transaction((manager) => other.seal(manager, '2026-09-02'));
  await expect(lost).rejects.toMatchObject({ code: 'seal_key_missing' });
});

test('a started loop seals by itself, and stopping it waits for the work at hand', async () => {
  await ledger.addCase(1);
  ledger.clock.at = new Date('2026-09-02T01:00:00.000Z');
  const loop = ledger.loop();
  loop.start();
  await expect(untilSealed()).resolves.toBe('2026-09-01');
  await loop.stop();
});

async function untilSealed(): Promise<string> {
  for (;;) {
    const seal = await readSeal(ledger.dataSource.manager, '2026-09-01');
    if (seal !== null) return seal.sealedOn;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
