import { canonical, type Json } from '../../domain/ledger/canonical.ts';
import { maskedAddress } from '../../domain/notification/masked-address.ts';
import { paperHash, titleHash } from '../content-hash.ts';
import { sha256 } from '../link.ts';
import type { CaseRecord, Recorded } from './case-record.ts';
import type { AttachmentRow, CaseRow, CommandRow, CaseRows, LetterRow, NotificationRow } from './case-rows.ts';
import { finding, placeOf, type Finding, type FindingCode } from './finding.ts';

type Things = 'notification' | 'letter' | 'attachment' | 'command';
const NAMES: Record<Things, string> = { notification: '通知', letter: '函件', attachment: '附件', command: '操作' };

/** Every way in which the rows of a case disagree with its stream. */
export function compareCase(record: CaseRecord, rows: CaseRows): Finding[] {
  const stream = `case/${record.caseId}`;
  const { number } = rows.file;
  if (record.last === null) {
    return [finding('case_unrecorded', stream, null, number, `案件 ${number} 在台账中没有任何可读的记录。`)];
  }
  const differs = differencesOfFile(rows.file, record.last);
  const found =
    differs.length === 0
      ? []
      : [
          finding(
            'case_differs',
            stream,
            record.last.seq,
            number,
            `案件 ${number} 的${differs.join('、')}与${placeOf(stream, record.last.seq)}不符。`,
          ),
        ];
  return found.concat(
    compareThings('notification', stream, number, record.notifications, rows.notifications, differencesOfNotification),
    compareThings('letter', stream, number, record.letters, rows.letters, differencesOfLetter),
    compareThings('attachment', stream, number, record.attachments, rows.attachments, differencesOfAttachment),
    rows.commands === undefined
      ? []
      : compareThings('command', stream, number, record.commands, rows.commands, differencesOfCommand),
  );
}

function differencesOfFile(file: CaseRow, { fields }: Recorded): string[] {
  return named([
    ['版本', fields['version'] === file.version],
    ['编号', fields['number'] === undefined || fields['number'] === file.number],
    ['责任单位', fields['unitId'] === undefined || fields['unitId'] === file.unitId],
    ['事项或所用规则', fields['subjectHash'] === undefined || fields['subjectHash'] === subjectHashOf(file)],
    ['状态', fields['state'] === file.state],
    ['事实', fields['factsHash'] === sha256(canonical(file.facts))],
    ['期限', sameInstant(fields['dueAt'], file.dueAt)],
    ['办结标记', fields['closed'] === (file.closedAt !== null)],
    ['立案时刻', file.openedAt === undefined || isOfFacts(file.facts, 'openedAt', file.openedAt)],
    ['办结时刻', file.closedAt === null || isOfFacts(file.facts, 'closedAt', file.closedAt)],
  ]);
}

/** The facts, whose hash is recorded, hold the instants as well; those of earlier versions may not. */
function isOfFacts(facts: CaseRow['facts'], name: 'openedAt' | 'closedAt', at: Date): boolean {
  const known = (facts as Record<string, unknown> | null)?.[name];
  return known === undefined || sameInstant(known, at);
}

/** What the case is about, as the recording function hashes it. */
function subjectHashOf({ title, subject, businessKey, policyId, policyVersion }: CaseRow): string {
  return sha256(canonical({ title, subject, businessKey, policyId, policyVersion }));
}

function differencesOfNotification(row: NotificationRow, { fields, at }: Recorded): string[] {
  return named([
    // Entries of earlier versions say nothing of title and address, and packs hold no address.
    ['号码或地址', isAddressed(fields['address'], row.address)],
    ['标题', fields['titleHash'] === undefined || titleHash(row.subject) === fields['titleHash']],
    ['拟发时刻', at === undefined || sameInstant(at, row.createdAt)],
    ['正文', sha256(row.body) === fields['bodyHash'] && row.bodyHash === fields['bodyHash']],
    [
      '合并用语',
      fields['togetherHash'] === ((row.together ?? null) === null ? undefined : sha256(canonical(row.together))),
    ],
    ['收件人', (fields['personId'] ?? null) === row.personId],
    ['渠道', fields['channel'] === row.channel],
    ['模板', fields['template'] === row.template],
  ]);
}

const isAddressed = (recorded: unknown, address: string | undefined): boolean =>
  recorded === undefined || address === undefined || maskedAddress(address) === recorded;

function differencesOfLetter(row: LetterRow, { fields }: Recorded): string[] {
  return named([
    ['种类', fields['kind'] === row.kind],
    ['状态', fields['state'] === row.state],
    ['文号', (fields['documentNumber'] ?? null) === row.documentNumber],
    ['正文哈希', (fields['bodyHash'] ?? null) === row.bodyHash],
    ['标题、受文单位、编号、签发人或日期', fields['paperHash'] === undefined || fields['paperHash'] === paperHash(row)],
    ['正文', row.bodyHash === null || sha256(canonical(row.body)) === row.bodyHash],
  ]);
}

function differencesOfCommand(row: CommandRow, { fields }: Recorded): string[] {
  return named([
    ['操作名称', fields['verb'] === row.verb],
    ['内容', fields['payloadHash'] === sha256(canonical(row.payload))],
    ['收到时刻', sameInstant(fields['receivedAt'], row.receivedAt)],
    ['操作人', canonical((fields['actor'] ?? null) as Json) === canonical(row.actor)],
  ]);
}

/** Entries of earlier versions say nothing of name and arrival. */
function differencesOfAttachment(row: AttachmentRow, { fields, by }: Recorded): string[] {
  return named([
    ['文件名', fields['nameHash'] === undefined || fields['nameHash'] === sha256(row.fileName)],
    [
      '收到时刻',
      fields['receivedAt'] === undefined ||
        row.createdAt === undefined ||
        sameInstant(fields['receivedAt'], row.createdAt),
    ],
    ['所属操作', row.commandId === undefined || by === undefined || by === null || row.commandId === by],
    ['原件哈希', fields['originalSha256'] === row.originalSha256],
    ['展示件哈希', fields['shownSha256'] === row.shownSha256],
  ]);
}

function compareThings<Row extends { id: string }>(
  thing: Things,
  stream: string,
  number: string,
  recorded: ReadonlyMap<string, Recorded>,
  rows: readonly Row[],
  differencesOf: (row: Row, recorded: Recorded) => string[],
): Finding[] {
  const found: Finding[] = [];
  const present = new Set(rows.map((row) => row.id));
  const report = (way: string, seq: number | null, id: string, what: string) =>
    found.push(
      finding(`${thing}_${way}` as FindingCode, stream, seq, id, `案件 ${number} 的${NAMES[thing]} ${id} ${what}`),
    );
  for (const row of rows) {
    const entry = recorded.get(row.id);
    if (entry === undefined && 'acted' in row && row.acted === false) continue;
    if (entry === undefined) report('unrecorded', null, row.id, '在台账中没有记录：不是由系统写入的。');
    else {
      const differs = differencesOf(row, entry);
      if (differs.length > 0)
        report('differs', entry.seq, row.id, `的${differs.join('、')}与台账第${entry.seq}条不符。`);
    }
  }
  for (const [id, entry] of recorded) {
    if (!present.has(id)) report('missing', entry.seq, id, `记在台账第${entry.seq}条，但数据表里已经没有。`);
  }
  return found;
}

const named = (checks: readonly [name: string, same: boolean][]): string[] =>
  checks.filter(([, same]) => !same).map(([name]) => name);

function sameInstant(recorded: unknown, row: Date | null): boolean {
  if (recorded === null || recorded === undefined) return row === null;
  return typeof recorded === 'string' && row !== null && Date.parse(recorded) === row.getTime();
}
