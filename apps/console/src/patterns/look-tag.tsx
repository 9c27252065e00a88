import type { Look } from './lamp.ts';

/** A state as word, shape and colour together: `● 逾期`. */
export function LookTag({ look: { word, shape, colour, ground } }: { look: Look }) {
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
