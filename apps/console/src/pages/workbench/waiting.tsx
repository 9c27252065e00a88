import { Link } from '@tanstack/react-router';
import type { Workbench } from '../../../../../libs/contracts/http/workbench.ts';

/** What stands still until a person decides, and how much there is in all. */
export function Waiting({ work, ofOffice }: { work: Workbench; ofOffice: boolean }) {
  return (
    <ul className="waiting">
      {ofOffice && <Decisions work={work} />}
      <li>
        <Link to={'/cases' as string} search={() => ({ phase: 'open' }) as never}>
          在办任务
        </Link>
        <strong className="tabular">{work.openTotal} 件</strong>
      </li>
      <li>
        <Link to={'/cases' as string} search={() => ({ phase: 'closed' }) as never}>
          已办结
        </Link>
        <strong className="tabular">{work.closedTotal} 件</strong>
      </li>
    </ul>
  );
}

function Decisions({ work }: { work: Workbench }) {
  return (
    <>
      <li>
        <Link to={'/letters/waiting' as string}>待签发函件</Link>
        <strong className="tabular">{work.waitingLetters} 件</strong>
      </li>
      <li>
        <Link to={'/cases' as string} search={() => ({ proposal: 'open' }) as never}>
          约谈建议待定
        </Link>
        <strong className="tabular">{work.proposals} 件</strong>
      </li>
      {work.noReceipt > 0 && (
        <li>
          <Link to={'/notifications' as string} search={() => ({ state: 'no_receipt', phase: 'open' }) as never}>
            短信回执未到
          </Link>
          <strong className="tabular">{work.noReceipt} 条</strong>
        </li>
      )}
    </>
  );
}
