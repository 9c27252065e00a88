import type { NotificationView } from '../../../../../libs/contracts/http/notification.ts';
import { Clipped } from '../../patterns/clipped.tsx';
import { STATE_LOOKS } from './words.ts';

type Shown = Pick<NotificationView, 'state' | 'stateName' | 'failure' | 'possibleDuplicate'>;

/** What has become of a message. */
export function StateTag({ row }: { row: Shown }) {
  const { shape, colour } = STATE_LOOKS[row.state];
  return (
    <span style={{ color: colour, whiteSpace: 'nowrap', fontWeight: 600 }}>
      <span aria-hidden="true">{shape}</span> {row.stateName}
      {row.possibleDuplicate && <span style={{ color: '#8a5300' }}>（可能重复）</span>}
    </span>
  );
}

/** The same with the reason below it, where something went wrong. */
export function StateWithReason({ row }: { row: Shown }) {
  return (
    <>
      <StateTag row={row} />
      {row.failure !== null && (
        <div>
          <Clipped text={row.failure} width={210} secondary />
        </div>
      )}
    </>
  );
}
