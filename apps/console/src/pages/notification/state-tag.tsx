import { Tooltip } from 'antd';
import type { NotificationView } from '../../../../../libs/contracts/http/notification.ts';
import { STATE_LOOKS } from './words.ts';

type Shown = Pick<NotificationView, 'state' | 'stateName' | 'failure' | 'possibleDuplicate'>;

/** What has become of a message; why it failed stands in the tooltip. */
export function StateTag({ row }: { row: Shown }) {
  const { shape, colour } = STATE_LOOKS[row.state];
  return (
    <Tooltip title={row.failure ?? undefined}>
      <span style={{ color: colour, whiteSpace: 'nowrap', fontWeight: 600 }}>
        <span aria-hidden="true">{shape}</span> {row.stateName}
        {row.possibleDuplicate && <span style={{ color: '#8a5300' }}>（可能重复）</span>}
      </span>
    </Tooltip>
  );
}
