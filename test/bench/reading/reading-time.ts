import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseNotice } from '../../../libs/domain/notice/parse-notice.ts';

const FIXTURE = 'test/fixtures/notices/yunxi-2027-sixty-tasks.txt';
const CHARACTERS = 35_000;
const RUNS = 5;
const DATED = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)/;

export interface ReadingTime {
  /** Milliseconds to parse a notice of 35,000 characters inside the process. */
  readonly parse: number;
  /** Milliseconds to read its file and try one regular expression on every line. */
  readonly baseline: number;
}

/** The middle of several runs each, so that neither is charged for the first compilation alone. */
export function readingTime(): ReadingTime {
  const once = readFileSync(FIXTURE, 'utf8');
  const text = once.repeat(Math.ceil(CHARACTERS / once.length)).slice(0, CHARACTERS);
  const directory = mkdtempSync(join(tmpdir(), 'duban-reading-'));
  try {
    const file = join(directory, 'notice.txt');
    writeFileSync(file, text);
    return {
      parse: middle(() => parseNotice(text)),
      baseline: middle(() =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => DATED.test(line)),
      ),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function middle(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}
