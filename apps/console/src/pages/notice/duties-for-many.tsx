import type { NoticeDetail } from '../../../../../libs/contracts/http/notice.ts';
import { proposedDuties } from './proposed-duties.ts';
import type { ReviewState } from './use-review-state.ts';

interface DutiesForManyProps {
  notice: NoticeDetail;
  /** The selected tasks. */
  taskIds: readonly string[];
  many: ReviewState['many'];
}

/** Accepts the rules that the clauses propose: of the selected duties, or of all when none is selected. */
export function DutiesForMany({ notice, taskIds, many }: DutiesForManyProps) {
  const duties = proposedDuties(notice, taskIds);
  if (duties.length === 0) return null;
  const accept = () => void many('tasks/duties', { duties }, `已为 ${duties.length} 项采用建议的计数规则`);
  return (
    <button
      type="button"
      className="link"
      title="采用各卡片上按原文建议的计数规则，逐项记入采用人和依据"
      onClick={accept}
    >
      采用计数建议（{duties.length}）
    </button>
  );
}
