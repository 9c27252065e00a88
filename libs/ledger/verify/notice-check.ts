import type { EntityManager } from 'typeorm';
import { sha256 } from '../link.ts';
import { fieldsOf } from './entry-fields.ts';
import { finding, type Finding, type FindingCode } from './finding.ts';

/** Where files are kept, and which entries brought them and took them away. */
interface Kept {
  files: string;
  rows: string;
  key: string;
  brought: string;
  deleted: string | null;
}

/** Imported notices, and the corrected versions of issued ones, which are never deleted. */
const KEPT: readonly Kept[] = [
  { files: 'notice_file', rows: 'notice', key: 'noticeId', brought: 'notice.imported', deleted: 'notice.deleted' },
  {
    files: 'notice_amendment_file',
    rows: 'notice_amendment',
    key: 'amendmentId',
    brought: 'notice.amendment_uploaded',
    deleted: null,
  },
];

/** The column that names the row a file belongs to. */
const columnOf = ({ key }: Kept): string => key.replace('Id', '_id');

/** An import as the ledger has it. */
interface Import {
  id: string;
  fileName: string;
  sha256: string;
  /** The file was kept with it; earlier versions kept the text alone. */
  isKept: boolean;
}

/** Kept notice files that are gone, that no longer give the hash of their import, or that no import brought; read one at a time. */
export async function* findChangedNotices(manager: EntityManager): AsyncGenerator<Finding[]> {
  for (const kept of KEPT) yield* findChanged(manager, kept);
}

async function* findChanged(manager: EntityManager, kept: Kept): AsyncGenerator<Finding[]> {
  const { imports, deleted } = await readImports(manager, kept);
  const rows: { id: string }[] = await manager.query(
    `select ${columnOf(kept)}::text as id from ${kept.files} order by 1`,
  );
  const stored = new Set(rows.map(({ id }) => id));
  for (const one of imports.values()) {
    if (one.isKept && !stored.has(one.id)) yield [found('notice_file_missing', one, '已经不在数据库里')];
  }
  for (const id of stored) {
    const recorded = imports.get(id);
    if (recorded === undefined && deleted.has(id)) continue;
    if (recorded === undefined) {
      yield [found('notice_file_changed', { id, fileName: '？' }, '没有导入记录：不是由系统写入的')];
    } else if (!(await isWhole(manager, kept, recorded))) {
      yield [found('notice_file_changed', recorded, '内容或登记的哈希被改动，与系统台账的记录不符')];
    }
  }
}

async function isWhole(manager: EntityManager, kept: Kept, recorded: Import): Promise<boolean> {
  const files: { content: Buffer; known: string | null }[] = await manager.query(
    `select f.content, n.sha256 as known from ${kept.files} f left join ${kept.rows} n on n.id = f.${columnOf(kept)}
     where f.${columnOf(kept)}::text = $1`,
    [recorded.id],
  );
  const [file] = files;
  return file !== undefined && sha256(file.content) === recorded.sha256 && file.known === recorded.sha256;
}

/** Imports that stand, and the drafts that were deleted again. */
async function readImports(
  manager: EntityManager,
  kept: Kept,
): Promise<{ imports: Map<string, Import>; deleted: Set<string> }> {
  const entries: { kind: string; body: string }[] = await manager.query(
    `select kind, body from ledger_entry where stream_kind = 'system' and kind = any($1) order by seq`,
    [[kept.brought, kept.deleted].filter((kind) => kind !== null)],
  );
  const imports = new Map<string, Import>();
  const deleted = new Set<string>();
  for (const { kind, body } of entries) {
    const fields = fieldsOf(body);
    const textOf = (name: string): string => (typeof fields?.[name] === 'string' ? fields[name] : '');
    const id = textOf(kept.key);
    if (id === '') continue;
    if (kind === kept.deleted) {
      imports.delete(id);
      deleted.add(id);
    } else {
      const isKept = fields?.['bytes'] !== undefined;
      imports.set(id, { id, fileName: textOf('fileName'), sha256: textOf('sha256'), isKept });
    }
  }
  return { imports, deleted };
}

const found = (code: FindingCode, { id, fileName }: Pick<Import, 'id' | 'fileName'>, what: string) =>
  finding(code, 'system/duban', null, id, `文件“${fileName}”（${id}）的原件${what}。`);
