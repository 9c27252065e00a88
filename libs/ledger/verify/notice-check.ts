import type { EntityManager } from 'typeorm';
import { sha256 } from '../link.ts';
import { finding, type Finding } from './finding.ts';

interface Recorded {
  noticeId: string;
  fileName: string;
  sha256: string;
}

/** Imports whose file was kept, but for drafts that were deleted again. */
const KEPT = `
  select e.body::jsonb ->> 'noticeId' as "noticeId", e.body::jsonb ->> 'fileName' as "fileName",
    e.body::jsonb ->> 'sha256' as sha256
  from ledger_entry e
  where e.stream_kind = 'system' and e.kind = 'notice.imported' and e.body::jsonb ? 'bytes'
    and not exists (select from ledger_entry d where d.stream_kind = 'system' and d.kind = 'notice.deleted'
      and d.body::jsonb ->> 'noticeId' = e.body::jsonb ->> 'noticeId')
  order by e.seq`;

/** Kept notice files that are gone or no longer give the hash of their import, read one at a time. */
export async function* findChangedNotices(manager: EntityManager): AsyncGenerator<Finding[]> {
  const recorded: Recorded[] = await manager.query(KEPT);
  for (const notice of recorded) {
    const files: { content: Buffer; known: string | null }[] = await manager.query(
      `select f.content, n.sha256 as known from notice_file f left join notice n on n.id = f.notice_id
       where f.notice_id = $1`,
      [notice.noticeId],
    );
    const [file] = files;
    if (file === undefined) yield [found('notice_file_missing', notice, '已经不在数据库里')];
    else if (sha256(file.content) !== notice.sha256 || file.known !== notice.sha256) {
      yield [found('notice_file_changed', notice, '内容或登记的哈希被改动，与系统台账的记录不符')];
    }
  }
}

const found = (code: 'notice_file_missing' | 'notice_file_changed', { noticeId, fileName }: Recorded, what: string) =>
  finding(code, 'system/duban', null, noticeId, `文件“${fileName}”（${noticeId}）的原件${what}。`);
