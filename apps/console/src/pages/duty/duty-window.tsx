import type { CaseDutyStanding } from '../../../../../libs/contracts/http/case-duty.ts';
import { PaceBar } from './pace-bar.tsx';

/** The window that runs and how far it has come, in a cell of a list. */
export function DutyWindow({ duty: { pace } }: { duty: CaseDutyStanding }) {
  if (pace === null) return '—';
  return (
    <div className="duty-window">
      {pace.period}
      <PaceBar pace={pace} />
    </div>
  );
}
