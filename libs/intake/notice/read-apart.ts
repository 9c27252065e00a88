import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NoticeRefusal } from '../../domain/notice/notice.refusal.ts';
import { Refusal } from '../../domain/refusal/refusal.ts';
import type { NoticeFile } from './read-notice.ts';
import type { ReadingAnswer, ReadingOrder } from './reading-order.ts';

export interface ReadingLimits {
  /** Milliseconds until a reading is given up. */
  readonly time: number;
  /** Megabytes a reading process may hold. */
  readonly memory: number;
}

/** Far above what any notice of 10 MB needs. */
export const READING_LIMITS: ReadingLimits = { time: 60_000, memory: 768 };

const CHILD = fileURLToPath(new URL(`./reading.child${extname(import.meta.url)}`, import.meta.url));
const HEAP_SHARE = 0.7;
const WATCH_MS = 100;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a notice file in a process of its own, so that a hostile file ends that process and nothing else; one file at a
 * time. Refuses what `openNotice` refuses, and `reading_gave_up` when the file needs more time or memory than any notice.
 */
export function readApart(
  bytes: Uint8Array,
  fileName: string,
  limits: ReadingLimits = READING_LIMITS,
): Promise<NoticeFile> {
  const turn = queue.then(() => readInChild({ bytes, fileName }, limits));
  queue = turn.catch(() => undefined);
  return turn;
}

async function readInChild(order: ReadingOrder, { time, memory }: ReadingLimits): Promise<NoticeFile> {
  const heap = `--max-old-space-size=${Math.floor(memory * HEAP_SHARE)}`;
  const child = fork(CHILD, [], {
    execArgv: [...process.execArgv.filter((argument) => !argument.startsWith('--max-old-space-size')), heap],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const clock = setTimeout(() => child.kill('SIGKILL'), time);
  const scale = setInterval(() => {
    if (megabytesOf(child) > memory) child.kill('SIGKILL');
  }, WATCH_MS);
  try {
    return fileOf(await answerOf(child, order));
  } finally {
    clearTimeout(clock);
    clearInterval(scale);
    child.kill('SIGKILL');
  }
}

/** What the child answers; null when it ended without an answer. */
function answerOf(child: ChildProcess, order: ReadingOrder): Promise<ReadingAnswer | null> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2_000)));
    child.once('error', reject);
    child.once('message', (answer: ReadingAnswer) => resolve(answer));
    child.once('close', (code, signal) => {
      const isExhausted = signal !== null || /heap out of memory/.test(said);
      if (isExhausted) resolve(null);
      else reject(new Error(`the reading process ended with ${code}: ${said}`));
    });
    // A child that is killed before it has read the order says so by closing.
    child.send(order, () => undefined);
  });
}

function fileOf(answer: ReadingAnswer | null): NoticeFile {
  if (answer === null) {
    throw new NoticeRefusal(
      'reading_gave_up',
      '读这份文件用的时间或内存远超正常通知，已经放弃，没有导入；文件可能已损坏或被人动过手脚，请用 Word 或 WPS 打开确认，另存为纯文本（.txt）后再导入',
    );
  }
  if ('file' in answer) return answer.file;
  const { kind, code, detail } = answer.refusal;
  throw new Refusal(kind, code, detail);
}

/** What the system says the process holds; 0 where it does not say. */
function megabytesOf({ pid }: ChildProcess): number {
  try {
    const [, kilobytes] = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
