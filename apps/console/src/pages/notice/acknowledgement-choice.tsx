import { Checkbox } from 'antd';
import type { DraftAcknowledgements } from '../../../../../libs/contracts/http/notice.ts';
import { someNames } from './some-names.ts';

interface AcknowledgementChoiceProps {
  of: DraftAcknowledgements;
  chosen: boolean;
  onChoose: (acknowledge: boolean) => void;
}

/** What the declarations will cause, before it does, and the one way to leave it out of this issue. */
export function AcknowledgementChoice({ of, chosen, onChoose }: AcknowledgementChoiceProps) {
  const { clauses, units, unreachable } = of;
  return (
    <div>
      <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>
        <strong>
          {clauses} 条宣示条款向 {units.length} 个单位各开一件阅知
        </strong>
      </Checkbox>
      <div className="quiet">
        {chosen
          ? `只告知经办人一次，签收即办结；不设期限，不提醒、不催办。单位：${someNames(units)}。`
          : '这次下发不开阅知，宣示条款不发给单位签收；这一选择记入台账。'}
      </div>
      {chosen && unreachable.length > 0 && (
        <div role="status">▲ {someNames(unreachable)}没有能联系上的经办人，收不到这条消息。</div>
      )}
    </div>
  );
}
