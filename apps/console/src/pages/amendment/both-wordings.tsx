import { useMemo } from 'react';
import { markDifferences, type MarkedRun } from '../../../../../libs/domain/notice-amendment/mark-differences.ts';

interface BothWordingsProps {
  from: string | null;
  to: string | null;
}

/** Old and new text side by side; what differs is struck out on the left and underlined on the right. */
export function BothWordings({ from, to }: BothWordingsProps) {
  const marked = useMemo(
    () => (from === null || to === null ? null : markDifferences(from.trim(), to.trim())),
    [from, to],
  );
  return (
    <div className="amended-texts">
      <div>
        <div className="quiet">已下发</div>
        {from === null ? (
          <span className="quiet">没有这一项</span>
        ) : (
          <p>{marked === null ? from : runs(marked.from, 'del')}</p>
        )}
      </div>
      <div>
        <div className="quiet">更正稿</div>
        {to === null ? (
          <span className="quiet">没有这一项</span>
        ) : (
          <p>{marked === null ? to : runs(marked.to, 'ins')}</p>
        )}
      </div>
    </div>
  );
}

const runs = (marked: readonly MarkedRun[], Mark: 'del' | 'ins') =>
  marked.map(({ text, differs }, at) => (differs ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>));
