import type { CaseDuty } from '../../../../../libs/contracts/http/case-duty.ts';
import { Fact } from '../case/fact.tsx';
import { PaceBar } from './pace-bar.tsx';
import { spanWords } from './span-words.ts';

/** What stands in the head of a duty where a task has its date: the rule, who acts, the window that runs, what is missing. */
export function DutyHeadFacts({ duty: { rule, actor, pace, arrears } }: { duty: CaseDuty }) {
  return (
    <>
      <Fact name="规则">{rule}</Fact>
      {actor !== null && <Fact name="由谁完成">{actor}</Fact>}
      <Fact name="本期">
        {pace === null ? (
          '各期已结束'
        ) : (
          <span className="duty-window">
            {pace.period}（{spanWords(pace)}）
            <PaceBar pace={pace} />
          </span>
        )}
      </Fact>
      {arrears !== '' && (
        <Fact name="缺次">
          <strong className="duty-missing">{arrears}</strong>
        </Fact>
      )}
    </>
  );
}
