import type { YearStanding } from '../../../../../libs/contracts/http/calendar.ts';
import { STANDINGS } from './words.ts';

/** `■ 已公布`, `▲ 暂定`, `● 缺失`. */
export function StandingTag({ standing }: { standing: YearStanding }) {
  const { word, shape, colour, ground } = STANDINGS[standing];
  return (
    <span
      style={{
        color: colour,
        background: ground,
        borderRadius: 4,
        padding: '1px 8px',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      }}
    >
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
}
