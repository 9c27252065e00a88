import type { Pace } from '../../../../../libs/domain/duty/pace.ts';
import { DUTY_LOOKS } from './duty-look.ts';
import { paceWords } from './pace-words.ts';
import './duty.css';

/** How far the window has come: a small bar with its figure on it, and what is left. */
export function PaceBar({ pace }: { pace: Pace }) {
  const { done, target, level } = pace;
  const { colour, ground } = DUTY_LOOKS[level];
  return (
    <span className="duty-pace">
      <span className="duty-bar tabular" style={{ background: ground, borderColor: colour }}>
        <span className="duty-bar-done" style={{ width: `${Math.min(1, done / target) * 100}%`, background: colour }} />
        <span className="duty-bar-figure">
          {done}/{target}
        </span>
      </span>
      <span className="tabular">{paceWords(pace)}</span>
    </span>
  );
}
