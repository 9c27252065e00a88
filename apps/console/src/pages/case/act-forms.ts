import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { isAcknowledgementVerb } from '../../../../../libs/domain/acknowledgement/acknowledgement-verbs.ts';
import { isDutyVerb } from '../../../../../libs/domain/duty/duty-verbs.ts';
import { isTaskVerb } from '../../../../../libs/domain/task/task-verbs.ts';
import { ACKNOWLEDGEMENT_ACT_FORMS } from './acknowledgement-act-forms.ts';
import type { ActForm } from './act-form.ts';
import { DUTY_ACT_FORMS } from './duty-act-forms.ts';
import { TASK_ACT_FORMS } from './task-act-forms.ts';

/** The form of an act on a case; null for one that its procedure does not know. */
export function actFormOf({ kind }: Pick<CaseDetail, 'kind'>, verb: string): ActForm | null {
  switch (kind) {
    case 'task':
      return isTaskVerb(verb) ? TASK_ACT_FORMS[verb] : null;
    case 'duty':
      return isDutyVerb(verb) ? DUTY_ACT_FORMS[verb] : null;
    case 'acknowledgement':
      return isAcknowledgementVerb(verb) ? ACKNOWLEDGEMENT_ACT_FORMS[verb] : null;
    default:
      return kind satisfies never;
  }
}
