import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import { dateOf, fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import type { Finding } from '../../../../libs/domain/notice/notice.ts';
import { lintNotice as lint } from '../../../../libs/domain/notice-lint/lint-notice.ts';
import { readApart } from '../../../../libs/intake/notice/read-apart.ts';
import { tableAtHand } from '../calendar/table-in-force.ts';
import { dayOf } from '../terminal/day-option.ts';
import type { Outcome } from '../terminal/outcome.ts';

export interface LintOptions {
  issueDate?: string;
}

const MARKS: Readonly<Record<Finding['severity'], string>> = { error: '✗', warning: '!', info: '·' };

/** Everything doubtful in a notice if it were issued on a day, by default its own date or today. Hints alone are no fault. */
export async function lintNotice(file: string, options: LintOptions): Promise<Outcome> {
  const { text, reading } = await readApart(await readFile(file), basename(file));
  const issueDate = dayOf('--issue-date', options.issueDate) ?? reading.document.issuedOn ?? today();
  const { table } = await tableAtHand(loadLocalSettings().settings);
  const findings = [...reading.findings, ...lint(reading, issueDate, table)];
  const faults = findings.filter(({ severity }) => severity !== 'info').length;
  const lines = [
    `按 ${fullDate(issueDate)} 下发核对：${faults} 处需要处理，${findings.length - faults} 处供参考。`,
    ...findings.map((finding) => `${MARKS[finding.severity]} ${placeOf(text, finding)}${finding.message}`),
  ];
  return { json: { issueDate, findings }, text: lines.join('\n'), wrong: faults > 0 };
}

const today = (): string => dateOf(new Date().toISOString());

/** `第12行 `; nothing for what concerns the whole file. */
function placeOf(text: string, { start }: Finding): string {
  return start === null ? '' : `第${text.slice(0, start).split(/\r\n|\r|\n/).length}行 `;
}
