import type { ChooseNoticeSpelling, EditNoticeTask } from '../../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeSpelling, NoticeTaskView, NoticeUnitView } from '../../../../../libs/contracts/http/notice.ts';
import type { NoticeUnitRole } from '../../../../../libs/domain/notice/notice-status.ts';

/** What the officer has chosen in the unit dialog. */
export interface UnitAnswer {
  role: NoticeUnitRole;
  collective: boolean;
  unitId: string | null;
  memberIds: readonly string[];
  /** For every mention of the same spelling. */
  everywhere: boolean;
}

/** What the parts of the dialog show and change. */
export interface AnswerProps {
  spelling: NoticeSpelling | undefined;
  answer: UnitAnswer;
  change: (part: Partial<UnitAnswer>) => void;
}

/** The answer as a choice for a spelling; null while nothing is chosen. */
export function choiceOf({ collective, unitId, memberIds }: UnitAnswer): ChooseNoticeSpelling['choice'] | null {
  if (collective) return memberIds.length === 0 ? null : { as: 'members', memberIds: [...memberIds] };
  return unitId === null ? null : { as: 'unit', unitId };
}

/** The task's list of units with one mention changed, added (`mention` null) or removed (`answer` null). */
export function mentionEdit(
  task: NoticeTaskView,
  mention: NoticeUnitView | null,
  answer: UnitAnswer | null,
): Pick<EditNoticeTask, 'units'> {
  const kept = task.units.map(({ id, role, collective, unitId, memberIds }) => ({
    id,
    role,
    collective,
    unitId,
    memberIds,
  }));
  if (answer === null) return { units: kept.filter((unit) => unit.id !== mention?.id) };
  const { role, collective } = answer;
  const chosen = {
    role,
    collective,
    unitId: collective ? null : answer.unitId,
    memberIds: collective ? [...answer.memberIds] : [],
  };
  if (mention === null) return { units: [...kept, chosen] };
  return { units: kept.map((unit) => (unit.id === mention.id ? { id: unit.id, ...chosen } : unit)) };
}
