import { Link } from '@tanstack/react-router';
import type { Workbench } from '../../../../../libs/contracts/http/workbench.ts';
import { LAMP_LOOKS } from '../../patterns/lamp.ts';
import { CASE_VIEWS } from './case-views.ts';
import './workbench.css';

/** Five numbers; each opens the list it counts. */
export function Numbers({ work, ofUnit }: { work: Workbench; ofUnit: boolean }) {
  const tiles = [
    { view: CASE_VIEWS.late, count: work.late, alarm: LAMP_LOOKS.late },
    { view: CASE_VIEWS.dueToday, count: work.dueToday, alarm: LAMP_LOOKS.soon },
    { view: CASE_VIEWS.dueThisWeek, count: work.dueThisWeek },
    { view: ofUnit ? CASE_VIEWS.waitingForOffice : CASE_VIEWS.waitingForReview, count: work.waitingForReview },
    { view: CASE_VIEWS.receiptOverdue, count: work.receiptOverdue, alarm: LAMP_LOOKS.soon },
  ];
  return (
    <div className="numbers">
      {tiles.map(({ view, count, alarm }) => {
        const colour = count > 0 && alarm !== undefined ? alarm.colour : undefined;
        return (
          <Link key={view.label} to={'/cases' as string} search={() => view.search as never} className="number">
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
