import type { NoticeDoubt } from '../../../../../libs/contracts/http/notice.ts';
import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { missingWords, TOLD_BY_FINDINGS } from './finding-words.ts';

interface CardFindingsProps {
  findings: readonly IssueFinding[];
  doubts: readonly NoticeDoubt[];
}

/** What stands in the way of the task, then what gives way to a reason, then what the reader of the text doubts. */
export function CardFindings({ findings, doubts }: CardFindingsProps) {
  const missing = missingWords(findings);
  const overridable = findings.filter((finding) => finding.severity === 'overridable');
  const told = doubts.filter((doubt) => missing === '' || !TOLD_BY_FINDINGS.has(doubt.code));
  if (missing === '' && overridable.length + told.length === 0) return null;
  return (
    <ul className="task-findings">
      {missing !== '' && <li className="finding-blocking">▲ 必须补齐：{missing}</li>}
      {overridable.map((finding) => (
        <li key={finding.key} className="finding-overridable">
          ■ 下发时需说明：{finding.message.replace(/^第[^：]*项：/, '')}
        </li>
      ))}
      {told.map((doubt) => (
        <li key={doubt.id} className="finding-doubt">
          ○ 识别提示：{doubt.message}
        </li>
      ))}
    </ul>
  );
}
