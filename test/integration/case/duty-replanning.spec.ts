import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { PolicyStore } from '../../../libs/record/policy-store.ts';
import type { Office } from '../../harness/office/office.ts';
import { change, officeWith, replanAll } from './replanning-office.ts';
import { ANNOUNCED, BEFORE } from './replanning-tables.ts';

const REASON = '2027年放假安排已公布';

let office: Office;
beforeEach(async () => {
  office = await officeWith(BEFORE, 'policies');
});
afterEach(() => office.close());

/** Signed for on 23 November 2026. */
async function signedDuty(every: 'month' | 'quarter', from: string): Promise<string> {
  const duty = await office.openDuty({ unit: '柳湾村', every, count: 1, from, until: '2027-12-31' });
  await office.act(duty, '柳干事', 'sign');
  await office.messages.expect({ to: '柳干事', template: 'issued' });
  return duty;
}

/** `<clock>/<rung> <office date>` of the rungs to come. */
const planOf = async (duty: string, clock: string): Promise<string[]> =>
  (await office.row(duty)).plan
    .filter((rung) => rung.clock === clock)
    .map(({ rungId, at }) => `${rungId} ${new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10)}`);

/** The duty's rules in their next version, for open cases: eight working days to make up for what is missing. */
async function amend(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'duban-amended-'));
  cpSync('policies', dir, { recursive: true });
  const file = join(dir, 'duty/national.yaml');
  const amends = '{ version: 2, effect: open_cases, reason: 放宽补足时间, source: 云安委〔2026〕12号 }';
  const amended = readFileSync(file, 'utf8')
    .replace('version: 2', `version: 3\namends: ${amends}`)
    .replace(/( {2}arrears:\n {4}term: )5 working days/, '$18 working days');
  writeFileSync(file, amended);
  const store = new PolicyStore(readPolicies(dir));
  rmSync(dir, { recursive: true });
  await office.dataSource.transaction(async (manager) => store.register(manager, await office.instant()));
  office.recorder.parts.policies = store;
}

test('a day off announced moves the warnings of the window that runs; its date stands, and nobody is told', async () => {
  const duty = await signedDuty('month', '2027-01-01');
  const before = await planOf(duty, 'pace');
  const { facts } = await office.row(duty);
  await change(
    office,
    { ...ANNOUNCED, days: { ...ANNOUNCED.days, '2027-01-28': { kind: 'off', name: '本地放假' } } },
    REASON,
  );
  await replanAll(office);
  const after = await planOf(duty, 'pace');
  expect(before.map((line) => line.split(' ')[0])).toEqual(after.map((line) => line.split(' ')[0]));
  expect(after).not.toEqual(before);
  expect(after.at(-1)).toBe('d-1 2027-01-29');
  const replanned = await office.row(duty);
  expect([replanned.facts.dueOn, replanned.facts.dueAt, replanned.facts.dueChanges]).toEqual([
    facts.dueOn,
    facts.dueAt,
    [],
  ]);
  expect(replanned.calendarVersion).toBe('announced');
  await office.messages.expect();
});

test('the end of the days to make up moves with the announced calendar: old and new date, once, to unit and office', async () => {
  const duty = await signedDuty('quarter', '2026-11-23');
  await office.fastForwardTo('2027-01-01 08:00');
  await office.messages.expect(...(await office.messages.unseen()));
  expect((await office.row(duty)).facts.clocks.arrears).toMatchObject({ dueOn: '2027-01-08', provisional: true });
  await change(office, ANNOUNCED, REASON);
  await replanAll(office);
  const words = await office.messages.expect(
    { to: '柳干事', template: 'replanned' },
    { to: '柳主任', template: 'replanned' },
    { to: '安干事', template: 'replanned_office' },
  );
  const moved = '由2027年1月8日 周五改为2027年1月9日 周六';
  for (const text of words) expect(text).toContain(`补足期限${moved}`);
  expect(words.filter((text) => text.includes(REASON))).toHaveLength(3);
  await office.fastForwardTo('2027-01-09 10:00');
  await office.messages.expect(
    ...['柳干事', '柳主任', '柳干事', '柳主任'].map((to) => ({ to, template: 'arrears_remind' })),
  );
  expect(await planOf(duty, 'closing')).toEqual(['lock 2027-01-10']);
});

test('an amendment for open cases gives a duty under way the longer term for what is missing, and its next windows follow it', async () => {
  const duty = await signedDuty('quarter', '2026-11-23');
  await office.fastForwardTo('2027-01-01 08:00');
  await office.messages.expect(...(await office.messages.unseen()));
  await amend();
  await replanAll(office);
  const [words] = await office.messages.expect(
    { to: '柳干事', template: 'replanned' },
    { to: '柳主任', template: 'replanned' },
    { to: '安干事', template: 'replanned_office' },
  );
  expect(words).toContain('督办规则修订（放宽补足时间，依据云安委〔2026〕12号）');
  expect(words).toMatch(/补足期限由2027年1月8日 周五改为2027年1月13日 周三/);
  expect(words).not.toContain('结账日期由');
  expect((await office.row(duty)).policyVersion).toBe(3);
  await office.act(duty, '柳干事', 'record_act', { on: '2027-01-01', text: '补做', period: '2026-12-31' });
  await office.fastForwardTo('2027-04-01 08:00');
  await office.messages.expect(...(await office.messages.unseen()));
  expect((await office.row(duty)).facts.clocks.arrears).toMatchObject({ dueOn: '2027-04-12' });
  expect((await verifyLedger(office.dataSource, { dataDir: null, keyFile: null })).findings).toEqual([]);
});
