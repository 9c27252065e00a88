import { Link } from '@tanstack/react-router';
import type { AccountRole } from '../../../../../libs/domain/access/account-role.ts';
import type { Workbench } from '../../../../../libs/contracts/http/workbench.ts';
import { LAMP_LOOKS } from '../../patterns/lamp.ts';
import { CASE_VIEWS, waitingView } from './case-views.ts';
import type { WorkView } from './case-views.ts';
import './workbench.css';

interface Tile {
  view: WorkView;
  alarm?: (typeof LAMP_LOOKS)[keyof typeof LAMP_LOOKS];
}

/** Five numbers; each opens the list it counts. */
export function Numbers({ work, role }: { work: Workbench; role: AccountRole }) {
  const tiles: Tile[] = [
    { view: CASE_VIEWS.late, alarm: LAMP_LOOKS.late },
    { view: CASE_VIEWS.dueToday, alarm: LAMP_LOOKS.soon },
    { view: CASE_VIEWS.dueThisWeek },
    { view: waitingView(role) },
    { view: CASE_VIEWS.receiptOverdue, alarm: LAMP_LOOKS.soon },
  ];
  return (
    <div className="numbers">
      {tiles.map(({ view, alarm }) => {
        const count = view.count(work);
        const colour = count > 0 && alarm !== undefined ? alarm.colour : undefined;
        return (
          <Link key={view.label} to={view.page as string} search={() => view.search as never} className="number">
            <span className="number-label" style={{ color: colour }}>
              {colour !== undefined && <span aria-hidden="true">{alarm?.shape} </span>}
              {view.label}
            </span>
            <span className="number-count tabular" style={{ color: colour }}>
              {count}
              <small> 件</small>
            </span>
          </Link>
        );
      })}
    </div>
  );
}
