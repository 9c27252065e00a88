import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';

import { standingWords } from './duty-lines.ts';
import type { Row } from './row.ts';

interface Column {
  title: string;
  of: (row: Row) => string;
}

const word = (title: string, ...names: string[]): Column => ({
  title,
  of: (row) => {
    const value = names
      .map((name) => row[name])
      .find((candidate) => typeof candidate === 'string' || typeof candidate === 'number');
    return value === undefined ? '—' : String(value);
  },
});

const instant = (title: string, name: string): Column => ({
  title,
  of: (row) => (typeof row[name] === 'string' ? formatInstant(row[name]) : '—'),
});

/** `11月30日 周一 · 还有3个工作日`, with `（暂定）` while the holidays it hangs on are not announced. */
const dueOf = (row: Row): string => {
  const { text, distance, provisional } = (row['due'] ?? {}) as {
    text?: string;
    distance?: string | null;
    provisional?: boolean;
  };
  return [`${text ?? ''}${provisional === true ? '（暂定）' : ''}`, distance].filter(Boolean).join(' · ') || '—';
};

/** What every case says of itself, in a list and by itself. */
export const CASE_COLUMNS: readonly Column[] = [
  word('编号', 'number'),
  word('事项', 'title'),
  word('单位', 'unitName'),
  word('状态', 'stateName'),
  { title: '期限', of: dueOf },
];

/** What a person sees of a row; programs use --json. */
export const COLUMNS = {
  cases: [...CASE_COLUMNS, { title: '次数', of: (row) => standingWords(row) ?? '—' }],
  notifications: [
    instant('时间', 'createdAt'),
    word('收件人', 'personName', 'address'),
    { title: '渠道', of: (row) => (row['channel'] === 'sms' ? '短信' : '邮件') },
    word('案件', 'caseNumber'),
    word('状态', 'stateName'),
  ],
  letters: [
    word('文号', 'documentNumber'),
    word('种类', 'kindName'),
    word('受文单位', 'addressee'),
    word('案件', 'caseNumber'),
    word('状态', 'stateName'),
    instant('签发', 'issuedAt'),
  ],
} as const satisfies Record<string, readonly Column[]>;
