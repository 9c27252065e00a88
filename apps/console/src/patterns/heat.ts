/** From nothing to the most; each ground keeps its text readable. */
const HEATS = [
  { background: '#ffffff', color: '#1f2733' },
  { background: '#e6eefa', color: '#1f2733' },
  { background: '#c3d5ef', color: '#1f2733' },
  { background: '#9dbbe3', color: '#1f2733' },
  { background: '#3f6fb0', color: '#ffffff' },
  { background: '#1b4b8f', color: '#ffffff' },
];

/** The ground of a cell with `count` of at most `most`: the darker, the more. */
export const heatOf = (count: number, most: number) => HEATS[Math.ceil((count / most) * (HEATS.length - 1))];
