import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidencePack } from '../../../libs/ledger/evidence/evidence-pack.ts';
import { exportCase } from '../../../libs/ledger/evidence/export-case.ts';
import { verifyEvidence } from '../../../libs/ledger/evidence/verify-evidence.ts';
import { SealLoop } from '../../../libs/ledger/seal/seal-loop.ts';
import { verifyLedger, type VerifyReport } from '../../../libs/ledger/verify/verify-ledger.ts';
import { Office } from '../../harness/office/office.ts';

let office: Office;
let dataDir: string;
let loop: SealLoop;

beforeEach(async () => {
  office = await Office.open();
  dataDir = mkdtempSync(join(tmpdir(), 'duban-life-'));
  loop = new SealLoop(office.dataSource, office.clock, { dataDir, sealKeyFile: join(dataDir, 'seal.pem') });
});
afterEach(async () => {
  // What is told and when is guarded by the stories of the case; here only the ledger counts.
  await office.messages.expect(...(await office.messages.unseen()));
  await office.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A pack as versions before this one wrote it. */
function asEarlier({ commands: _commands, ...pack }: EvidencePack): EvidencePack {
  const { openedAt: _openedAt, ...file } = pack.case;
  const attachments = pack.attachments.map(({ commandId: _commandId, createdAt: _createdAt, ...row }) => row);
  return { ...pack, case: file, attachments };
}

const verify = (): Promise<VerifyReport> =>
  verifyLedger(office.dataSource, { dataDir, keyFile: join(dataDir, 'seal.pem') });

test('cases that were signed for, extended, urged, returned, refused and closed agree with their ledger at every seal', async () => {
  const [answered, silent] = [
    await office.issueTask({ unit: '柳湾村', due: '5 working days', cooperating: ['石桥村'] }),
    await office.issueTask({ unit: '石桥村', due: '5 working days' }),
  ];
  expect((await verify()).findings).toEqual([]);
  await office.act(answered, '柳干事', 'sign');
  await office.act(answered, '柳干事', 'request_extension', { dueOn: '2026-12-11', reason: '等待设备到货' });
  await office.act(answered, '安干事', 'grant_extension', { dueOn: '2026-12-11' });
  await office.fastForwardTo('2026-12-02 10:00');
  await loop.runOnce();
  expect((await verify()).findings).toEqual([]);
  await office.act(answered, '柳干事', 'report', { text: '已清理完毕' });
  await office.act(answered, '安干事', 'return', { reason: '缺照片' });
  await office.act(answered, '柳干事', 'report', { text: '已补照片' });
  await office.act(answered, '安干事', 'accept');
  await office.act(answered, '柳干事', 'report', { text: '再报一次' });
  await office.fastForwardTo('2026-12-31 10:00');
  await loop.runOnce();
  const report = await verify();
  expect(report.findings).toEqual([]);
  expect(report).toMatchObject({ intact: true, lastSealedOn: '2026-12-30', checked: { cases: 2 } });
  expect(report.checked.letters).toBeGreaterThan(0);
  for (const id of [answered, silent]) {
    const pack = await exportCase(office.dataSource, office.clock, id);
    expect(verifyEvidence(pack, report.publicKey).findings).toEqual([]);
    expect(verifyEvidence(asEarlier(pack), report.publicKey).findings).toEqual([]);
  }
  await office.dataSource.query("update case_file set closed_at = closed_at - interval '1 day' where id = $1", [
    answered,
  ]);
  expect((await verify()).findings.map(({ code, message }) => [code, message.includes('办结时刻')])).toEqual([
    ['case_differs', true],
  ]);
});

test('writers at work while the ledger is verified cause no false alarm', async () => {
  const tasks = await office.openTasks(Array.from({ length: 20 }, () => ({ unit: '柳湾村', due: '5 working days' })));
  let writing = true;
  const writer = (async () => {
    for (const task of tasks) await office.act(task, '柳干事', 'sign');
    writing = false;
  })();
  const reports: VerifyReport[] = [];
  while (writing) reports.push(await verify());
  await writer;
  expect(reports.length).toBeGreaterThan(0);
  expect(reports.flatMap((report) => report.findings)).toEqual([]);
});

describe('whatever is changed behind the ledger is named', () => {
  const changes: readonly (readonly [table: string, change: string, code: string])[] = [
    ['letter', "title = '另一份函'", 'letter_differs'],
    ['letter', "signatory_name = '另一人'", 'letter_differs'],
    ['letter', "addressee_unit_id = '00000000-0000-4000-8000-000000000001'", 'letter_differs'],
    ['letter', "issued_at = issued_at - interval '1 day'", 'letter_differs'],
    ['letter', "drafted_at = drafted_at - interval '1 day'", 'letter_differs'],
    ['letter', 'sequence = sequence + 1', 'letter_differs'],
    ['case_file', "opened_at = opened_at - interval '1 day'", 'case_differs'],
    ['command', "received_at = received_at - interval '1 day'", 'command_differs'],
    ['command', "verb = 'accept'", 'command_differs'],
    ['command', `payload = '{"letterId":"x"}'`, 'command_differs'],
    ['command', "actor_name = '另一人'", 'command_differs'],
    ['attachment', "file_name = '另一张.jpg'", 'attachment_differs'],
    ['attachment', "created_at = created_at - interval '1 day'", 'attachment_differs'],
    ['attachment', 'command_id = null', 'attachment_differs'],
    ['notification', "address = '13900009999'", 'notification_differs'],
    ['notification', "subject = '另一个标题'", 'notification_differs'],
    ['notification', "created_at = created_at - interval '1 day'", 'notification_differs'],
    ['notification', "settled_at = settled_at - interval '1 hour'", 'notification_differs'],
  ];

  async function lockWaitedFor(): Promise<void> {
    for (;;) {
      const waiting: unknown[] = await office.dataSource.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      if (waiting.length > 0) return;
    }
  }

  /** A photo as the API leaves it before its act is recorded. */
  async function photo(caseId: string): Promise<string> {
    const id = randomUUID();
    const hash = createHash('sha256').update(id).digest('hex');
    mkdirSync(join(dataDir, 'files', hash.slice(0, 2)), { recursive: true });
    writeFileSync(join(dataDir, 'files', hash.slice(0, 2), hash), id);
    await office.dataSource.query(
      `insert into attachment (id, case_id, file_name, media_type, bytes, width, height, original_sha256, shown_sha256, created_at)
       values ($1, $2, '现场.jpg', 'image/jpeg', 36, 1, 1, $3, $3, $4)`,
      [id, caseId, hash, await office.clock.now()],
    );
    return id;
  }

  test('a photo handed in again while its act is recorded arrives when the ledger says', async () => {
    const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
    const id = await photo(task);
    const runner = office.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query("update attachment set created_at = created_at + interval '1 second' where id = $1", [id]);
    const acting = office.act(task, '柳干事', 'report', { text: '已清理', attachmentIds: [id] });
    await lockWaitedFor();
    await runner.commitTransaction();
    await runner.release();
    await acting;
    expect((await verify()).findings).toEqual([]);
  });

  test('papers, messages and photos, the instants of the case and the acts themselves', async () => {
    const task = await office.issueTask({ unit: '柳湾村', due: '5 working days' });
    await office.fastForwardTo('2026-12-02 10:00');
    const [draft]: { id: string }[] = await office.dataSource.query("select id from letter where state = 'draft'");
    await office.act(task, '安主任', 'issue_letter', { letterId: draft?.id });
    await office.fastForwardTo('2026-12-02 18:00');
    await office.act(task, '柳干事', 'report', { text: '已清理', attachmentIds: [await photo(task)] });
    expect((await verify()).findings).toEqual([]);
    for (const [table, change, code] of changes) {
      const runner = office.dataSource.createQueryRunner();
      const column = change.split(' ')[0];
      const [row]: { id: string; was: unknown }[] = await runner.query(
        `select id, ${column} as was from ${table} where ${column} is not null order by id limit 1`,
      );
      await runner.query(`update ${table} set ${change} where id = $1`, [row?.id]);
      const named = (await verify()).findings.map((one) => [one.code, table === 'case_file' ? row?.id : one.subject]);
      expect([change, named]).toEqual([change, [[code, row?.id]]]);
      await runner.query(`update ${table} set ${column} = $2 where id = $1`, [row?.id, row?.was]);
      await runner.release();
    }
    expect((await verify()).findings).toEqual([]);
  });
});
