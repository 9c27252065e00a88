import type { NoticeDoubt } from '../../../../../libs/contracts/http/notice.ts';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { missingWords, overridableWords } from './finding-words.ts';

interface CardFindingsProps {
  findings: readonly IssueFinding[];
  doubts: readonly NoticeDoubt[];
  unitNames: Readonly<Record<string, string>>;
}

/** What stands in the way of the task, then what gives way to a reason, then what the reader of the text doubts. */
export function CardFindings({ findings, doubts, unitNames }: CardFindingsProps) {
  const missing = missingWords(findings);
  const overridable = overridableWords(findings, unitNames);
  if (missing === '' && overridable.length + doubts.length === 0) return null;
  return (
    <ul className="task-findings">
      {missing !== '' && <li className="finding-blocking">▲ 必须补齐：{missing}</li>}
      {overridable.map((words) => (
        <li key={words} className="finding-overridable">
          ■ 下发时需说明：{words}
        </li>
      ))}
      {doubts.map((doubt) => (
        <li key={doubt.id} className="finding-doubt">
          ○ 识别提示：{doubt.message}
        </li>
      ))}
    </ul>
  );
}
