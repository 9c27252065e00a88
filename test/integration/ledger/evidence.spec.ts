import { randomUUID } from 'node:crypto';
import { parseEvidence, type EvidencePack } from '../../../libs/ledger/evidence/evidence-pack.ts';
import { exportCase } from '../../../libs/ledger/evidence/export-case.ts';
import { verifyEvidence } from '../../../libs/ledger/evidence/verify-evidence.ts';
import { sha256 } from '../../../libs/ledger/link.ts';
import { createSealKey, readPublicKey } from '../../../libs/ledger/seal/seal-key.ts';
import type { SeededCase } from './seeded-case.ts';
import { SeededLedger } from './seeded-ledger.ts';

let ledger: SeededLedger;
let subject: SeededCase;
let text: string;

beforeAll(async () => {
  ledger = await SeededLedger.open();
  await ledger.addCase(1);
  await ledger.nextDay();
  subject = await ledger.addCase(2);
  const history = '{"events":[]}';
  await ledger.addHistory(subject.id, randomUUID(), history);
  await ledger.nextDay();
  await ledger.addCase(3);
  await ledger.nextDay();
  text = JSON.stringify(await exportCase(ledger.dataSource, ledger.clock, subject.number));
});
afterAll(() => ledger.close());

const codes = (pack: EvidencePack, key: string | null = readPublicKey(ledger.keyFile)) =>
  verifyEvidence(pack, key).findings.map(({ code }) => code);

test('a pack verifies without the database, with the seals from the first that covers the case', () => {
  const pack = parseEvidence(text);
  expect(codes(pack)).toEqual([]);
  expect(verifyEvidence(pack, null)).toMatchObject({ intact: true, lastSealedOn: '2026-09-03' });
  expect(pack.seals.map(({ seal, proofs }) => [seal.sealedOn, proofs.length])).toEqual([
    ['2026-09-02', 2],
    ['2026-09-03', 0],
  ]);
  expect(pack.histories).toHaveLength(1);
});

test('a pack names no address of a person and nothing of another case but hashes', () => {
  expect(text).not.toContain('13900000001');
  expect(text).not.toContain('〔2026〕3号');
});

const faults: [string, (pack: EvidencePack) => void, string][] = [
  ['a changed entry', (pack) => Object.assign(pack.entries[1]!, { kind: 'closed' }), 'entry_changed'],
  ['a cut tail', (pack) => pack.entries.splice(2, 1), 'tail_missing'],
  ['a changed state', (pack) => Object.assign(pack.case, { state: 'closed' }), 'case_differs'],
  ['a changed letter', (pack) => Object.assign(pack.letters[0]!, { body: {} }), 'letter_differs'],
  ['a message left out', (pack) => pack.notifications.pop(), 'notification_missing'],
  [
    'a changed receipt',
    (pack) => Object.assign(pack.notifications[0]!, { state: 'failed' }),
    'notification_state_differs',
  ],
  ['a seal left out', (pack) => pack.seals.splice(1, 0, pack.seals[0]!), 'seal_chain_broken'],
  ['a changed root', (pack) => Object.assign(pack.seals[0]!.seal, { root: sha256('x') }), 'seal_signature_wrong'],
  ['a changed proof', (pack) => Object.assign(pack.seals[0]!.proofs[0]!.proof, { siblings: [] }), 'proof_wrong'],
  ['a changed history', (pack) => Object.assign(pack.histories[0]!, { content: 'AAAA' }), 'history_changed'],
];

test.each(faults)('%s in a pack is named', (_name, change, code) => {
  const pack = parseEvidence(text);
  change(pack);
  expect(codes(pack)).toContain(code);
});

test('a pack sealed with a foreign key is named', () => {
  const foreign = createSealKey(`${ledger.keyFile}.foreign`).publicKey;
  expect(codes(parseEvidence(text), foreign)).toContain('seal_key_foreign');
});

test('what is no pack is refused, and so is an unknown case', async () => {
  expect(() => parseEvidence('{"format":"other"}')).toThrow(expect.objectContaining({ code: 'evidence_unreadable' }));
  expect(() => parseEvidence('not json')).toThrow(expect.objectContaining({ code: 'evidence_unreadable' }));
  await expect(exportCase(ledger.dataSource, ledger.clock, '没有')).rejects.toMatchObject({ code: 'case_not_found' });
});
