import type { RehearsalView } from '../../../../../libs/contracts/http/rehearsal.ts';
import { monthsOf } from '../../../../../libs/domain/rehearsal/load.ts';
import { useAddress } from '../../patterns/address.ts';
import { heatOf } from '../../patterns/heat.ts';
import { monthName } from '../../patterns/month-name.ts';

/** Units by months: the darker, the more happens; a cell shows its events below. */
export function HeatMap({ load }: { load: RehearsalView['load'] }) {
  const { values, change } = useAddress();
  const months = monthsOf(load);
  const counts = new Map(load.map(({ unit, month, count }) => [`${unit}/${month}`, count]));
  const totals = totalsOf(load);
  const most = Math.max(1, ...counts.values());
  return (
    <div className="heat-map">
      <table>
        <caption className="quiet">每格是这个单位当月的动作次数；点一格，下面只看这一格。</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {months.map((month, index) => (
              <th key={month} scope="col">
                {monthName(month, index === 0)}
              </th>
            ))}
            <th scope="col">合计</th>
          </tr>
        </thead>
        <tbody>
          {totals.map(([unit, total]) => (
            <tr key={unit}>
              <th scope="row">
                <button type="button" onClick={() => change({ unit, month: undefined })}>
                  {unit}
                </button>
              </th>
              {months.map((month) => {
                const count = counts.get(`${unit}/${month}`) ?? 0;
                const isChosen = values['unit'] === unit && values['month'] === month;
                return (
                  <td key={month} style={heatOf(count, most)}>
                    {count > 0 && (
                      <button
                        type="button"
                        aria-pressed={isChosen}
                        aria-label={`${unit} ${month} ${count} 次`}
                        onClick={() => change(isChosen ? { unit: undefined, month: undefined } : { unit, month })}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
              <td className="total tabular">{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The busiest unit first. */
function totalsOf(load: RehearsalView['load']): [string, number][] {
  const totals = new Map<string, number>();
  for (const { unit, count } of load) totals.set(unit, (totals.get(unit) ?? 0) + count);
  return [...totals].sort((a, b) => b[1] - a[1]);
}
