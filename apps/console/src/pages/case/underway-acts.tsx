import { Alert } from 'antd';
import type { UnderwayAct } from '../../../../../libs/contracts/http/case.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';

/** Accepted acts of anybody the case has not answered yet; they leave by themselves. */
export function UnderwayActs({ acts }: { acts: readonly UnderwayAct[] }) {
  return acts.map((act) => (
    <Alert
      key={act.id}
      showIcon
      role="status"
      type="info"
      style={{ marginTop: 12 }}
      title={`${act.actorName}的“${act.verbName}”已于${formatInstant(act.receivedAt)}收到，正在处理。`}
    />
  ));
}
