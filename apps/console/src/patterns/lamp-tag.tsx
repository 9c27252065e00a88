import { LAMP_LOOKS } from './lamp.ts';
import type { Lamp } from './lamp.ts';

export interface LampTagProps {
  lamp: Lamp;
}

/** `● 逾期`, `▲ 临期`, `■ 正常`, `○ 已结`. */
export function LampTag({ lamp }: LampTagProps) {
  const { word, shape, colour, ground } = LAMP_LOOKS[lamp];
  return (
    <span
      style={{
        color: colour,
        background: ground,
        borderRadius: 4,
        padding: '1px 8px',
        whiteSpace: 'nowrap',
        fontWeight: 600,
      }}
    >
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
}
