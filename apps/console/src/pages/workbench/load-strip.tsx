import type { MonthLoad } from '../../../../../libs/contracts/http/workbench.ts';

/** One cell a month: the darker, the more falls due; the number says how much. */
export function LoadStrip({ load }: { load: readonly MonthLoad[] }) {
  const most = Math.max(1, ...load.map((month) => month.due));
  return (
    <ol className="load">
      {load.map(({ month, due }, index) => {
        const share = due / most;
        const ground = due === 0 ? '#fff' : `rgba(27, 75, 143, ${(0.08 + 0.84 * share).toFixed(2)})`;
        return (
          <li key={month} style={{ background: ground, color: share > 0.5 ? '#fff' : '#1f2733' }}>
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
