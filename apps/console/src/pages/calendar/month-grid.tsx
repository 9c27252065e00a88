import type { CalendarDayRow } from '../../../../../libs/contracts/http/calendar.ts';
import { formatDate, weekday } from '../../../../../libs/domain/calendar/office-day.ts';
import { KIND_WORDS, groundsOf } from './words.ts';
import { weeksOf } from './year-months.ts';

const HEADS = ['一', '二', '三', '四', '五', '六', '日'];
const MARKS = { off: '休', work: '班' } as const;

export interface MonthGridProps {
  year: number;
  month: number;
  days: ReadonlyMap<string, CalendarDayRow>;
  today: string;
}

/** One month; rest and make-up days carry a word, never colour alone. */
export function MonthGrid({ year, month, days, today }: MonthGridProps) {
  return (
    <table className="month-table">
      <caption>{month}月</caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, index) => (
          <tr key={index}>
            {week.map((date, column) =>
              date === null ? <td key={column} /> : <Day key={column} date={date} today={today} row={days.get(date)} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, today, row }: { date: string; today: string; row: CalendarDayRow | undefined }) {
  const classes = [
    row === undefined ? [0, 6].includes(weekday(date)) && 'is-weekend' : `is-${row.kind}`,
    row?.origin === 'local' && 'is-local',
    date === today && 'is-today',
  ];
  const told = row && `${formatDate(date)} ${row.name}${KIND_WORDS[row.kind]}，依据：${groundsOf(row)}`;
  return (
    <td className={classes.filter(Boolean).join(' ')} title={told}>
      <span className="day-number">{Number(date.slice(8))}</span>
      {row !== undefined && (
        <span className="day-mark">{`${row.origin === 'local' ? '本地' : ''}${MARKS[row.kind]}`}</span>
      )}
    </td>
  );
}
