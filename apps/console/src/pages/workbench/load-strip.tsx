import type { MonthLoad } from '../../../../../libs/contracts/http/workbench.ts';

/** From nothing to the busiest month; each ground keeps its text readable. */
const HEATS = [
  { background: '#ffffff', color: '#1f2733' },
  { background: '#e6eefa', color: '#1f2733' },
  { background: '#c3d5ef', color: '#1f2733' },
  { background: '#9dbbe3', color: '#1f2733' },
  { background: '#3f6fb0', color: '#ffffff' },
  { background: '#1b4b8f', color: '#ffffff' },
];

/** One cell a month: the darker, the more falls due; the number says how much. */
export function LoadStrip({ load }: { load: readonly MonthLoad[] }) {
  const most = Math.max(1, ...load.map((month) => month.due));
  return (
    <ol className="load">
      {load.map(({ month, due }, index) => {
        const heat = HEATS[Math.ceil((due / most) * (HEATS.length - 1))];
        return (
          <li key={month} style={heat}>
            {monthName(month, index === 0)}
            <strong className="tabular">{due}</strong>
          </li>
        );
      })}
    </ol>
  );
}

/** `11月`; January and the first cell name their year. */
function monthName(month: string, first: boolean): string {
  const number = Number(month.slice(5));
  return first || number === 1 ? `${month.slice(0, 4)}年${number}月` : `${number}月`;
}
