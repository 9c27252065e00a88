import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import type { CaseDuty } from '../../../../../libs/contracts/http/case-duty.ts';
import { Panel } from '../../patterns/panel.tsx';
import { useActDialog } from '../case/use-act-dialog.tsx';
import { DutyActs } from './duty-acts.tsx';
import { DutyPeriods } from './duty-periods.tsx';

/** The account of a duty: every window with its figure, and the acts that can still be taken back. */
export function DutyStanding({ detail, duty }: { detail: CaseDetail; duty: CaseDuty }) {
  const { ask, notice, dialog } = useActDialog(detail);
  const asking = (name: string, field: string) => {
    const verb = detail.verbs.find((each) => each.verb === name);
    return verb === undefined ? null : (value: string) => ask(verb, { [field]: value });
  };
  return (
    <>
      {notice}
      <Panel title="各期">
        <DutyPeriods periods={duty.periods} excuse={asking('excuse', 'period')} />
      </Panel>
      <Panel title={`可核减的记录（${duty.acts.length}）`} extra={<ActsInAll duty={duty} />}>
        <DutyActs acts={duty.acts} strike={asking('strike_act', 'actId')} />
      </Panel>
      {dialog}
    </>
  );
}

/** Acts of windows that are settled are told by the timeline alone. */
const ActsInAll = ({ duty: { acts, actsInAll } }: { duty: CaseDuty }) => (
  <span className="quiet">
    累计记录 {actsInAll} 次{actsInAll > acts.length && '，已结账各期的记录见时间线'}
  </span>
);
