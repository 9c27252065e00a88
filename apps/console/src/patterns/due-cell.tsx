import { Tooltip } from 'antd';
import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import { dueDateText, dueDistanceText } from './due-text.ts';
import { LAMP_LOOKS } from './lamp.ts';
import { useNow } from './use-now.ts';

export interface DueCellProps {
  /** First moment that is too late (UTC ISO); null shows 未定. */
  dueAt: string | null;
  workingDaysLeft?: number | null;
  /** They are counted over a year not announced yet. */
  daysLeftMayChange?: boolean;
  closed?: boolean;
  /** The term stands still: neither what is left nor what is overdue is counted. */
  paused?: boolean;
  /** Counted on a calendar year that is not announced yet. */
  provisional?: boolean;
  /** The present, for tests; otherwise the running clock. */
  now?: string;
}

/** A due date with its distance: `11月30日 周一 · 还有3个工作日`; the exact instant on hover. */
export function DueCell({ dueAt, closed, paused = false, provisional = false, now, ...left }: DueCellProps) {
  const running = useNow();
  const present = now ?? running;
  if (paused) return <span style={{ whiteSpace: 'nowrap' }}>中止计算 · 恢复后顺延</span>;
  if (dueAt === null) return <span style={{ color: '#5c6675' }}>未定</span>;
  const distance = dueDistanceText({ dueAt, now: present, closed, ...left });
  const isLate = distance?.startsWith('逾期') ?? false;
  return (
    <Tooltip title={`截止时刻 ${formatInstant(dueAt)}${provisional ? '（该年放假安排未公布，为暂定）' : ''}`}>
      <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
        {dueDateText(dueAt, present)}
        {provisional && '（暂定）'}
        {distance !== null && (
          <>
            {' · '}
            <span style={isLate ? { color: LAMP_LOOKS.late.colour, fontWeight: 600 } : undefined}>{distance}</span>
          </>
        )}
      </span>
    </Tooltip>
  );
}
