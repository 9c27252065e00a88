import type { CaseDuty } from '../../../../../libs/contracts/http/case-duty.ts';
import { CaseExplanation } from '../case/case-explanation.tsx';
import { Fact } from '../case/fact.tsx';
import { PaceBar } from './pace-bar.tsx';
import { spanWords } from './span-words.ts';

interface DutyHeadFactsProps {
  duty: CaseDuty;
  /** How rule and window came about, a sentence each. */
  explanation: readonly string[];
}

/** What stands in the head of a duty where a task has its date: the rule, who acts, the window that runs, what is missing. */
export function DutyHeadFacts({ duty: { rule, actor, pace, arrears }, explanation }: DutyHeadFactsProps) {
  return (
    <>
      <Fact name="规则">
        {rule}
        <CaseExplanation title="次数和期次是怎么来的" sentences={explanation} />
      </Fact>
      {actor !== null && <Fact name="由谁完成">{actor}</Fact>}
      {pace !== null && (
        <Fact name="本期">
          <span className="duty-window">
            {pace.period}（{spanWords(pace)}）
            <PaceBar pace={pace} />
          </span>
        </Fact>
      )}
      {arrears !== '' && (
        <Fact name="缺次">
          <strong className="duty-missing">{arrears}</strong>
        </Fact>
      )}
    </>
  );
}
