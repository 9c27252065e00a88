import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { CaseRow } from '../../../../libs/record/case-row.ts';
import { dutyForm } from './duty-forms.ts';
import type { PhoneForm } from './phone-form.ts';
import { taskForm } from './task-forms.ts';

/** A form of a case's procedure by its place in the address, as the case stands at an instant (UTC); null where there is none. */
export function formOf({ kind, facts }: Pick<CaseRow, 'kind' | 'facts'>, name: string, now: string): PhoneForm | null {
  switch (kind) {
    case 'task':
      return taskForm(name, facts as TaskFacts);
    case 'duty':
      return dutyForm(name, facts as DutyFacts, now);
    case 'acknowledgement':
      return null;
    default:
      return kind satisfies never;
  }
}
