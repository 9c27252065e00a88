import type { EntityManager } from 'typeorm';
import { sha256 } from '../link.ts';
import { fieldsOf } from './entry-fields.ts';
import { finding, type Finding, type FindingCode } from './finding.ts';

/** An import as the ledger has it. */
interface Import {
  noticeId: string;
  fileName: string;
  sha256: string;
  /** The file was kept with it; earlier versions kept the text alone. */
  isKept: boolean;
}

/** Kept notice files that are gone, that no longer give the hash of their import, or that no import brought; read one at a time. */
export async function* findChangedNotices(manager: EntityManager): AsyncGenerator<Finding[]> {
  const { imports, deleted } = await readImports(manager);
  const rows: { id: string }[] = await manager.query('select notice_id::text as id from notice_file order by 1');
  const stored = new Set(rows.map(({ id }) => id));
  for (const one of imports.values()) {
    if (one.isKept && !stored.has(one.noticeId)) yield [found('notice_file_missing', one, '已经不在数据库里')];
  }
  for (const id of stored) {
    const recorded = imports.get(id);
    if (recorded === undefined && deleted.has(id)) continue;
    if (recorded === undefined) {
      yield [found('notice_file_changed', { noticeId: id, fileName: '？' }, '没有导入记录：不是由系统写入的')];
    } else if (!(await isWhole(manager, recorded))) {
      yield [found('notice_file_changed', recorded, '内容或登记的哈希被改动，与系统台账的记录不符')];
    }
  }
}

async function isWhole(manager: EntityManager, recorded: Import): Promise<boolean> {
  const files: { content: Buffer; known: string | null }[] = await manager.query(
    `select f.content, n.sha256 as known from notice_file f left join notice n on n.id = f.notice_id
     where f.notice_id::text = $1`,
    [recorded.noticeId],
  );
  const [file] = files;
  return file !== undefined && sha256(file.content) === recorded.sha256 && file.known === recorded.sha256;
}

/** Imports that stand, and the drafts that were deleted again. */
async function readImports(manager: EntityManager): Promise<{ imports: Map<string, Import>; deleted: Set<string> }> {
  const entries: { kind: string; body: string }[] = await manager.query(
    `select kind, body from ledger_entry where stream_kind = 'system' and kind in ('notice.imported', 'notice.deleted')
     order by seq`,
  );
  const imports = new Map<string, Import>();
  const deleted = new Set<string>();
  for (const { kind, body } of entries) {
    const fields = fieldsOf(body);
    const textOf = (name: string): string => (typeof fields?.[name] === 'string' ? fields[name] : '');
    const noticeId = textOf('noticeId');
    if (noticeId === '') continue;
    if (kind === 'notice.deleted') {
      imports.delete(noticeId);
      deleted.add(noticeId);
    } else {
      const isKept = fields?.['bytes'] !== undefined;
      imports.set(noticeId, { noticeId, fileName: textOf('fileName'), sha256: textOf('sha256'), isKept });
    }
  }
  return { imports, deleted };
}

const found = (code: FindingCode, { noticeId, fileName }: Pick<Import, 'noticeId' | 'fileName'>, what: string) =>
  finding(code, 'system/duban', null, noticeId, `文件“${fileName}”（${noticeId}）的原件${what}。`);
