import type { MonthLoad } from '../../../../../libs/contracts/http/workbench.ts';
import { heatOf } from '../../patterns/heat.ts';
import { monthName } from '../../patterns/month-name.ts';

/** One cell a month: the darker, the more falls due; the number says how much. */
export function LoadStrip({ load }: { load: readonly MonthLoad[] }) {
  const most = Math.max(1, ...load.map((month) => month.due));
  return (
    <ol className="load">
      {load.map(({ month, due }, index) => {
        const heat = heatOf(due, most);
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
