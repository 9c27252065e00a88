import { Tooltip } from 'antd';
import type { DefaultDue } from '../../../../../libs/domain/notice-matching/default-due.ts';
import { CONFIDENCE_WORDS } from '../policy/words.ts';

interface DefaultDueLinkProps {
  due: DefaultDue;
  /** How many tasks get it; absent for one. */
  count?: number;
  onAccept: (dueOn: string) => void;
}

/** Offers the default deadline; nothing is set until it is clicked. The source stands in a tooltip. */
export function DefaultDueLink({ due, count, onAccept }: DefaultDueLinkProps) {
  const many = count === undefined ? '' : `，共 ${count} 项`;
  return (
    <Tooltip title={<Source due={due} />}>
      <button type="button" className="link" onClick={() => onAccept(due.dueOn)}>
        用默认期限 {due.dueOn}（{due.words}）{many}
      </button>
    </Tooltip>
  );
}

function Source({ due }: { due: DefaultDue }) {
  const { word, what } = CONFIDENCE_WORDS[due.confidence];
  return (
    <>
      <div>来源：{due.source}</div>
      <div>
        {word}：{what}
      </div>
      {due.provisional && <div>这一年的放假安排尚未公布，日期可能变动。</div>}
    </>
  );
}
