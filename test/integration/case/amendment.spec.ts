import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicies } from '../../../libs/config/policy/policies.ts';
import { PolicyStore } from '../../../libs/record/policy-store.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import type { Office } from '../../harness/office/office.ts';
import { officeWith, policiesWithCountedTerm, replanAll } from './replanning-office.ts';
import { BEFORE } from './replanning-tables.ts';

const policies = policiesWithCountedTerm();
afterAll(policies.remove);

let office: Office;
beforeEach(async () => {
  office = await officeWith(BEFORE, policies.dir);
});
afterEach(() => office.close());

/** The counted policy in its next version: seven working days, three extensions, the leader decides. */
async function amend(effect: 'new_cases' | 'open_cases'): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'duban-amended-'));
  cpSync(policies.dir, dir, { recursive: true });
  const file = join(dir, 'task/counted.yaml');
  const amended = readFileSync(file, 'utf8')
    .replace(
      'version: 4',
      `version: 5\namends: { version: 4, effect: ${effect}, reason: 冬季延长办理时间, source: 云安委〔2026〕9号 }`,
    )
    .replace('term: 5 working days', 'term: 7 working days')
    .replace('maximum: 2', 'maximum: 3\n  decidedBy: signatory');
  writeFileSync(file, amended);
  const store = new PolicyStore(readPolicies(dir));
  rmSync(dir, { recursive: true });
  await office.dataSource.transaction(async (manager) => store.register(manager, await office.instant()));
  office.recorder.parts.policies = store;
}

test('an amendment for open cases moves the cases under it, tells their people once and holds them to the new version', async () => {
  const task = await office.openTask({ unit: '柳湾村', due: '2026-12-31', policy: 'task-counted' });
  const other = await office.openTask({ unit: '石桥村', due: '2026-12-31' });
  await office.messages.expect({ to: '柳干事', template: 'issued' }, { to: '石干事', template: 'issued' });
  const before = await office.row(other);

  await amend('open_cases');
  await replanAll(office);

  const words = await office.messages.expect(
    { to: '柳干事', template: 'replanned' },
    { to: '柳主任', template: 'replanned' },
    { to: '安干事', template: 'replanned_office' },
  );
  expect(words[0]).toContain('督办规则修订（冬季延长办理时间，依据云安委〔2026〕9号）');
  expect(words[0]).toContain('办理期限由2026年11月30日 周一改为2026年12月2日 周三');
  const { facts, policyVersion } = await office.row(task);
  expect(policyVersion).toBe(5);
  expect(facts).toMatchObject({ extensionsAllowed: 3, extensionDecidedBy: 'signatory' });
  expect(facts.dueChanges).toMatchObject([{ kind: 'policy', from: '2026-11-30' }]);
  expect(await office.row(other)).toEqual(before);

  await replanAll(office);
  await office.messages.expect();
  const { findings } = await verifyLedger(office.dataSource, { dataDir: null, keyFile: null });
  expect(findings).toEqual([]);
});

test('a case whose date has passed is held to the new version in silence', async () => {
  const task = await office.openTask({ unit: '柳湾村', due: '2026-12-31', policy: 'task-counted' });
  await office.fastForwardTo('2026-12-01 12:00');
  await office.messages.expect(...(await office.messages.unseen()));
  await amend('open_cases');
  await replanAll(office);
  const { facts, policyVersion } = await office.row(task);
  expect([facts.dueOn, policyVersion]).toEqual(['2026-11-30', 5]);
  await office.messages.expect();
});

test('a reminder that was sent comes again for the later date when its instant lies ahead', async () => {
  const task = await office.openTask({ unit: '柳湾村', due: '2026-12-31', policy: 'task-counted' });
  await office.fastForwardTo('2026-11-26 12:00');
  await amend('open_cases');
  await replanAll(office);
  await office.messages.expect(...(await office.messages.unseen()));
  // Three working days before 2 December, sent for 30 November on the 25th; four before are the 26th, gone by.
  const { plan } = await office.row(task);
  expect(plan.filter(({ clock }) => clock === 'due').map(({ rungId }) => rungId)).toEqual([
    'd-3',
    'd-1',
    'd-0',
    'urge',
    'supervise',
    'leader',
    'interview',
  ]);
});

test('an amendment for new cases leaves the open ones alone', async () => {
  const task = await office.openTask({ unit: '柳湾村', due: '2026-12-31', policy: 'task-counted' });
  await office.messages.expect({ to: '柳干事', template: 'issued' });
  const before = await office.row(task);
  await amend('new_cases');
  await replanAll(office);
  expect(await office.row(task)).toEqual(before);
});
