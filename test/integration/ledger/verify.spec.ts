import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../../libs/domain/ledger/canonical.ts';
import { linkAfter, type Link } from '../../../libs/ledger/link.ts';
import { createSealKey, signSeal } from '../../../libs/ledger/seal/seal-key.ts';
import { sealDirectory } from '../../../libs/ledger/seal/seal-file.ts';
import { readSeal } from '../../../libs/ledger/seal/stored-seal.ts';
import { streamEntries } from '../../../libs/ledger/verify/entry-pages.ts';
import type { SeededCase } from './seeded-case.ts';
import { SeededLedger } from './seeded-ledger.ts';

let ledger: SeededLedger;
let victim: SeededCase;

beforeEach(async () => {
  ledger = await SeededLedger.open();
  await ledger.note('account.created', { id: 'a', actor: '管理员' });
  victim = await ledger.addCase(1);
  await ledger.addCase(2);
  await ledger.nextDay();
  await ledger.note('account.disabled', { id: 'a' });
  await ledger.addCase(3);
  await ledger.nextDay();
});
afterEach(() => ledger.close());

const found = async (more = {}) =>
  (await ledger.verify(more)).findings.map(({ code, stream, seq, subject }) => ({ code, stream, seq, subject }));
const codes = async (more = {}) => (await found(more)).map(({ code }) => code);
const stream = () => `case/${victim.id}`;

test('an untouched ledger gives no finding and says what was looked at', async () => {
  const report = await ledger.verify();
  expect(report).toMatchObject({ intact: true, complete: true, findings: [], notes: [], lastSealedOn: '2026-09-02' });
  expect(report.checked).toMatchObject({ cases: 3, notifications: 3, letters: 3, files: 3, seals: 2, streams: 7 });
});

test.each(['body', 'kind', 'prev_hash', 'hash'])('a changed %s is named at its stream and sequence', async (column) => {
  await ledger.query(
    `update ledger_entry set ${column} = overlay(${column} placing '~' from 3) where stream_id = $1 and seq = 2 and stream_kind = 'case'`,
    [victim.id],
  );
  const changed = (await ledger.verify()).findings.filter(({ code, seq }) => code === 'entry_changed' && seq === 2);
  expect(changed).toMatchObject([
    { stream: stream(), message: expect.stringContaining(`案件台账 ${victim.number}（${victim.id}） 第2条`) },
  ]);
});

test('an instant moved by a microsecond is named', async () => {
  await ledger.query(
    `update ledger_entry set at = at + interval '1 microsecond' where stream_kind = 'system' and seq = 1`,
  );
  expect(await found()).toContainEqual({
    code: 'entry_changed',
    stream: 'system/duban',
    seq: 1,
    subject: 'system/duban',
  });
});

test('an entry cut out of the middle is a gap', async () => {
  await ledger.query(`delete from ledger_entry where stream_id = $1 and seq = 2 and stream_kind = 'case'`, [victim.id]);
  expect(await codes()).toEqual(['entry_missing']);
});

test('a cut tail is named, also when the head was moved back with it', async () => {
  await ledger.query(`delete from ledger_entry where stream_id = $1 and seq = 3 and stream_kind = 'case'`, [victim.id]);
  expect(await found()).toContainEqual(
    expect.objectContaining({ code: 'tail_missing', stream: stream(), seq: 3, subject: victim.number }),
  );
  const links = await streamEntries(ledger.dataSource.manager, 'case', victim.id);
  await moveHead(links.at(-1)!);
  expect(await found()).toContainEqual(
    expect.objectContaining({ code: 'sealed_entry_missing', stream: stream(), seq: 3, subject: '2026-09-01' }),
  );
});

test('a case deleted with its whole stream is still missed by the seal', async () => {
  for (const table of ['notification', 'letter', 'attachment']) {
    await ledger.query(`delete from ${table} where case_id = $1`, [victim.id]);
  }
  await ledger.query('delete from ledger_entry where stream_id = $1', [victim.id]);
  await ledger.query('delete from ledger_head where stream_id = $1', [victim.id]);
  await ledger.query('delete from case_file where id = $1', [victim.id]);
  const report = await ledger.verify();
  expect(report.findings.map(({ code }) => code)).toEqual(['sealed_entry_missing', 'sealed_entry_missing']);
});

test('a chain recomputed from a changed entry on, heads and all, is betrayed by the seals', async () => {
  await rewriteChain('事后改写');
  const report = await ledger.verify();
  expect(report.findings.map(({ code, seq }) => [code, seq])).toEqual([['sealed_entry_changed', 3]]);
  expect(report.findings[0]?.message).toContain('2026-09-01');
});

test('a rewritten ledger whose seals were thrown away is betrayed by the files kept outside', async () => {
  await rewriteChain('事后改写');
  await ledger.query('delete from seal');
  expect(await codes()).toEqual(expect.arrayContaining(['seal_missing', 'sealed_entry_changed']));
});

test('a seal changed, forged with another key, or taken out of the chain is named', async () => {
  const seal = (await readSeal(ledger.dataSource.manager, '2026-09-02'))!;
  const forger = createSealKey(join(ledger.dataDir, 'forged.pem'));
  const forged = { ...seal, publicKey: forger.publicKey };
  await ledger.query(`update seal set root = overlay(root placing '0000' from 1) where sealed_on = '2026-09-02'`);
  expect(await codes()).toEqual(
    expect.arrayContaining(['seal_signature_wrong', 'seal_root_wrong', 'seal_file_differs']),
  );
  await ledger.query(`update seal set root = $1, public_key = $2, signature = $3 where sealed_on = '2026-09-02'`, [
    seal.root,
    forger.publicKey,
    signSeal(forged, forger.privateKey),
  ]);
  expect(await codes()).toEqual(['seal_key_foreign', 'seal_file_differs']);
  expect(await codes({ keyFile: join(ledger.dataDir, 'forged.pem') })).toContain('seal_key_foreign');
  await ledger.query(`delete from seal where sealed_on = '2026-09-01'`);
  expect(await codes()).toEqual(expect.arrayContaining(['seal_chain_broken', 'seal_missing']));
});

test('a seal file lost or changed is named', async () => {
  const file = join(sealDirectory(ledger.dataDir), '2026-09-02.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('"root": "', '"root": "0'));
  expect(await found()).toEqual([{ code: 'seal_file_differs', stream: null, seq: null, subject: '2026-09-02' }]);
  rmSync(file);
  expect(await codes()).toEqual(['seal_file_missing']);
});

test.each([
  ['case_differs', `update case_file set state = 'closed' where id = $1`],
  ['case_differs', `update case_file set facts = '{"clause":"另一项"}' where id = $1`],
  ['case_differs', `update case_file set due_at = due_at + interval '5 days' where id = $1`],
  ['case_differs', `update case_file set closed_at = now() where id = $1`],
  ['case_differs', `update case_file set version = version + 1 where id = $1`],
  ['notification_differs', `update notification set body = body || '。' where case_id = $1`],
  ['notification_differs', `update notification set accepted_at = '2020-01-01' where case_id = $1`],
  ['notification_missing', `delete from notification where case_id = $1`],
  ['notification_state_differs', `update notification set state = 'failed' where case_id = $1`],
  ['notification_state_differs', `update notification set state = 'queued' where case_id = $1`],
  ['letter_differs', `update letter set document_number = '安督〔2026〕99号' where case_id = $1`],
  ['letter_differs', `update letter set body = '{"paragraphs":["改写"]}' where case_id = $1`],
  ['letter_differs', `update letter set state = 'withdrawn' where case_id = $1`],
  ['letter_missing', `delete from letter where case_id = $1`],
  ['attachment_differs', `update attachment set original_sha256 = repeat('0', 64) where case_id = $1`],
  ['attachment_missing', `delete from attachment where case_id = $1`],
  ['case_missing', `delete from case_file where id = $1`],
])('%s is named after: %s', async (code, sql) => {
  await ledger.query(sql, [victim.id]);
  expect(await codes()).toContain(code);
});

test('a notification, a letter or a case nobody recorded is named', async () => {
  await ledger.query(
    `insert into notification (id, key, case_id, template, channel, address, body, body_hash, state, not_before, created_at)
     values (gen_random_uuid(), 'x', $1, 'remind', 'sms', '1', 'x', 'x', 'delivered', now(), now())`,
    [victim.id],
  );
  await ledger.query(
    `insert into letter (id, case_id, kind, state, addressee_unit_id, title, body, drafted_at)
     values (gen_random_uuid(), $1, 'urging', 'draft', $1, 'x', '[]', now())`,
    [victim.id],
  );
  const invented = JSON.stringify({ id: randomUUID(), number: 'x', business_key: 'x', ledger_seq: 0 });
  await ledger.query('insert into case_file select (jsonb_populate_record(c, $2)).* from case_file c where c.id = $1', [
    victim.id,
    invented,
  ]);
  const report = await codes();
  for (const code of [
    'notification_unrecorded',
    'notification_state_differs',
    'letter_unrecorded',
    'case_unrecorded',
  ]) {
    expect(report).toContain(code);
  }
});

test('a photo of an act that was never recorded raises no alarm, one tied to a recorded act does', async () => {
  const commandId = randomUUID();
  await ledger.query(
    `insert into command (id, case_id, seq, verb, payload, content_hash, actor_kind, actor_id, actor_name, channel,
       capacity, duty_generation, received_at, lease_until)
     values ($1, $2, 1, 'report', '{}', 'x', 'person', 'p', '王某', 'phone', 'unit', 0, now(), now())`,
    [commandId, victim.id],
  );
  await ledger.query(
    `insert into attachment select (jsonb_populate_record(a, $2)).* from attachment a where a.id = $1`,
    [victim.id, JSON.stringify({ id: randomUUID(), command_id: commandId })],
  );
  expect(await codes()).toEqual([]);
  await ledger.query(`update command set outcome = 'applied' where id = $1`, [commandId]);
  expect(await codes()).toEqual(['attachment_unrecorded', 'command_unrecorded']);
});

test('an exported engine history that was changed is named by its run', async () => {
  await ledger.addHistory(victim.id, 'run-1', '{"events":[1]}');
  expect(await codes()).toEqual([]);
  await ledger.query('update engine_history set content = $1', [gzipSync('{"events":[2]}')]);
  expect(await found()).toEqual([{ code: 'history_changed', stream: stream(), seq: null, subject: 'run-1' }]);
});

test('a photo lost or changed on disk is named by its hash', async () => {
  const path = join(ledger.dataDir, 'files', victim.photo.slice(0, 2), victim.photo);
  appendFileSync(path, 'x');
  expect(await found()).toEqual([{ code: 'file_changed', stream: stream(), seq: null, subject: victim.photo }]);
  rmSync(path);
  expect(await codes()).toEqual(['file_missing']);
});

test('verification without key and data directory says what it could not compare', async () => {
  const report = await ledger.verify({ keyFile: join(ledger.dataDir, 'none.pem') });
  expect(report.intact).toBe(true);
  expect(report.notes.join()).toContain('公钥');
});

async function rewriteChain(word: string): Promise<void> {
  const { manager } = ledger.dataSource;
  const links = await streamEntries(manager, 'case', victim.id);
  let head = { seq: 1, hash: links[0]!.hash };
  for (const link of links.slice(1)) {
    const body = { ...(JSON.parse(link.body) as { [key: string]: Json }), key: word };
    const next = linkAfter(head, { ...link, at: new Date(link.at), body });
    await ledger.query(
      `update ledger_entry set body = $3, prev_hash = $4, hash = $5 where stream_kind = 'case' and stream_id = $1 and seq = $2`,
      [victim.id, link.seq, next.body, next.prevHash, next.hash],
    );
    head = { seq: next.seq, hash: next.hash };
    await moveHead(next);
  }
}

async function moveHead(link: Link): Promise<void> {
  await ledger.query('update case_file set ledger_seq = $2, ledger_hash = $3 where id = $1', [
    victim.id,
    link.seq,
    link.hash,
  ]);
}
