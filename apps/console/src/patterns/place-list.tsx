import type { RefusalPlace } from '../../../../libs/domain/refusal/refusal.ts';

const SHOWN = 8;

/** The first places of a refusal, one a line. */
export function PlaceList({ places }: { places: readonly RefusalPlace[] }) {
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {places.slice(0, SHOWN).map((place) => (
        <li key={`${place.row ?? ''}${place.column ?? ''}${place.path ?? ''}${place.message}`}>{placeText(place)}</li>
      ))}
      {places.length > SHOWN && <li>另有 {places.length - SHOWN} 处</li>}
    </ul>
  );
}

/** `第 3 行“手机”：…`; field paths are for programs and stay hidden. */
function placeText(place: RefusalPlace): string {
  const row = place.row === undefined ? '' : `第 ${place.row} 行`;
  const column = place.column === undefined ? '' : `“${place.column}”`;
  const where = `${row}${column}`;
  return where === '' ? place.message : `${where}：${place.message}`;
}
