import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';

export type Row = Record<string, unknown>;

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

/** What a person sees of a row; programs use --json. */
export const COLUMNS = {
  cases: [
    word('编号', 'number'),
    word('事项', 'title'),
    word('单位', 'unitName', 'unit'),
    word('状态', 'stateName', 'state'),
    word('期限', 'dueOn', 'dueAt'),
  ],
  notifications: [
    instant('时间', 'createdAt'),
    word('收件人', 'personName', 'address'),
    word('渠道', 'channel'),
    word('模板', 'template'),
    word('状态', 'state'),
  ],
  letters: [
    word('文号', 'documentNumber'),
    word('种类', 'kindName', 'kind'),
    word('标题', 'title'),
    word('状态', 'stateName', 'state'),
    instant('签发', 'issuedAt'),
  ],
} as const satisfies Record<string, readonly Column[]>;
