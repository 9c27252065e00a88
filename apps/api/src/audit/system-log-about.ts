import type { EntityManager } from 'typeorm';
import type { SystemLogAbout } from '../../../../libs/contracts/http/audit.ts';

type Page = SystemLogAbout['page'];

const ID = '([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})';
const PATHS: readonly [RegExp, Page][] = [
  [new RegExp(`^/api/v1/(?:audit/)?cases/${ID}`), 'case'],
  [new RegExp(`^/api/v1/letters/${ID}`), 'letter'],
  [new RegExp(`^/api/v1/notices/${ID}`), 'notice'],
];

const NAMES: Record<Page, string> = {
  case: `select c.id, c.number as label from case_file c where c.id = any($1)`,
  letter: `select l.id, coalesce(l.document_number, l.title) as label from letter l where l.id = any($1)`,
  notice: `select n.id, coalesce(n.title, n.file_name) as label from notice n where n.id = any($1)`,
};

type Named = Pick<SystemLogAbout, 'page' | 'id'>;

/** The one thing an entry is about: what was read, or the notice that was changed; null for lists and everything else. */
export function aboutOf({ path, noticeId }: Record<string, unknown>): Named | null {
  if (typeof noticeId === 'string') return { page: 'notice', id: noticeId };
  if (typeof path !== 'string') return null;
  for (const [shape, page] of PATHS) {
    const id = shape.exec(path)?.[1];
    if (id !== undefined) return { page, id };
  }
  return null;
}

/** What people call these things, by id; what no longer exists has no name. */
export async function namesOf(manager: EntityManager, named: readonly Named[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const page of Object.keys(NAMES) as Page[]) {
    const ids = named.flatMap((one) => (one.page === page ? one.id : []));
    if (ids.length === 0) continue;
    const rows: { id: string; label: string }[] = await manager.query(NAMES[page], [ids]);
    for (const { id, label } of rows) names.set(id, label);
  }
  return names;
}
