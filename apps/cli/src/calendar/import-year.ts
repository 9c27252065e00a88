import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CalendarDayChange, CalendarImported, CalendarPreview } from '../../../../libs/contracts/http/calendar.ts';
import { formatDate } from '../../../../libs/domain/calendar/office-day.ts';
import { plannedAnewText } from '../../../../libs/domain/wording/planned-anew.ts';
import { withApi, type ApiOptions } from '../http/with-api.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';

export interface ImportYearOptions extends ApiOptions {
  noticeNumber?: string;
  replace?: boolean;
  reason?: string;
  preview?: boolean;
}

/** Loads a year of the holiday-cn schema through the API; `--preview` shows what would change and stores nothing. */
export async function importYear(path: string, options: ImportYearOptions): Promise<Outcome> {
  if ((options.replace === true) !== (options.reason !== undefined)) {
    throw new UsageError('replace_reason_missing', '更换已载入的年份要同时给出 --replace 和 --reason 理由。');
  }
  const file = {
    fileName: basename(path),
    text: await readFile(path, 'utf8'),
    ...(options.noticeNumber === undefined ? {} : { noticeNumber: options.noticeNumber }),
  };
  return withApi(options, async (api) => {
    const preview = (await api.post('/calendar/years/preview', file)).body as CalendarPreview;
    if (options.preview === true) return { json: preview, text: [...previewWords(preview), '没有载入。'].join('\n') };
    const body = options.reason === undefined ? file : { ...file, reason: options.reason };
    const imported = (await api.post('/calendar/years', body)).body as CalendarImported;
    const done = { loaded: '已载入。', replaced: '已更换。', unchanged: '没有变化。' }[imported.outcome];
    return {
      json: { ...imported, changes: preview.changes, cases: preview.cases },
      text: [...previewWords(preview), done].join('\n'),
    };
  });
}

function previewWords({ year, standing, changes, unarranged, unnamed, cases }: CalendarPreview): string[] {
  if (standing === 'same') return [`${year} 年的放假安排与已载入的相同。`];
  const head = `${year} 年的放假安排：${changes.length} 天与现在不同${standing === 'different' ? '（该年已载入其他内容）' : ''}。`;
  const missing = unarranged.map(
    ({ date, name }) => `  ! 法定节假日${name} ${date} 按这份文件要上班，请与通知原文核对。`,
  );
  const nameless = unnamed.map((name) => `  ! 没有以“${name}”为名的放假日，按该节日推算的期限将算不出，请核对名称。`);
  return [
    head,
    ...changes.map(changeWords),
    ...missing,
    ...nameless,
    ...(cases === null ? [] : [plannedAnewText(cases)]),
  ];
}

const EFFECTS = { day: '', holiday: '（影响按节日推算的期限）', none: '（不影响期限）' } as const;

function changeWords({ date, before, after, effect }: CalendarDayChange): string {
  const said = (day: CalendarDayChange['before']): string =>
    day === null ? '平常日' : `${day.name}${day.kind === 'off' ? '放假' : '上班'}`;
  return `  ${date}（${formatDate(date)}）：${said(before)} → ${said(after)}${EFFECTS[effect ?? 'none']}`;
}
