import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isFault } from '../file-fault.ts';
import type { CaseRecord } from './case-record.ts';
import type { CaseRows } from './case-rows.ts';
import { finding, type Finding } from './finding.ts';

/** Where a stored file lies: `<dataDir>/files/<first two digits>/<sha256>`. */
const storedFile = (filesDir: string, hash: string): string => join(filesDir, hash.slice(0, 2), hash);

/** The recorded photos of a case on disk: there, and still what they were. Those of no act may be swept at any moment. */
export async function checkFiles(filesDir: string, record: CaseRecord, rows: CaseRows): Promise<Finding[]> {
  const found: Finding[] = [];
  const { id, number } = rows.file;
  for (const attachment of rows.attachments.filter((row) => record.attachments.has(row.id))) {
    for (const hash of new Set([attachment.originalSha256, attachment.shownSha256])) {
      const actual = await hashOfFile(storedFile(filesDir, hash));
      if (actual === hash) continue;
      const what = actual === null ? '已经不在磁盘上' : '内容被改动，与其哈希不符';
      const code = actual === null ? 'file_missing' : 'file_changed';
      found.push(
        finding(code, `case/${id}`, null, hash, `案件 ${number} 的照片“${attachment.fileName}”（${hash}）${what}。`),
      );
    }
  }
  return found;
}

/** SHA-256 of a file's content, null when there is no such file. */
async function hashOfFile(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch (error) {
    if (isFault(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}
