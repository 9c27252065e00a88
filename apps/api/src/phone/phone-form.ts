import { fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import { extensionDecider } from '../../../../libs/domain/task/task-conditions.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { TaskVerb } from '../../../../libs/domain/task/task-verbs.ts';

export interface PhoneField {
  name: 'text' | 'reason' | 'dueOn';
  label: string;
  hint: string;
  control: 'words' | 'day';
}

/** A page of its own for an act that needs words. */
export interface PhoneForm {
  verb: TaskVerb;
  title: string;
  /** What follows from it. */
  consequence: string | ((facts: TaskFacts) => string);
  fields: readonly PhoneField[];
  photos: boolean;
  submit: string;
}

const words = (name: PhoneField['name'], label: string, hint: string): PhoneField => ({
  name,
  label,
  hint,
  control: 'words',
});

/** How far an extension may go, where the rules say it. */
function boundsOf({ clocks }: TaskFacts): string {
  const latest = clocks.due?.ask?.latest ?? null;
  return latest === null ? '' : `按规则最迟延至${fullDate(latest)}。`;
}

/** Forms by their place in the address: /t/CODE/report. */
export const PHONE_FORMS = {
  report: {
    verb: 'report',
    title: '反馈办结',
    consequence: '提交后由安办复核。还没有办完的，请用“报送进展”。',
    fields: [words('text', '办理结果', '做了什么、结果如何')],
    photos: true,
    submit: '提交反馈',
  },
  progress: {
    verb: 'progress',
    title: '报送进展',
    consequence: '只说明进展，不算办结，期限不变。',
    fields: [words('text', '进展情况', '已经做了什么，还差什么')],
    photos: true,
    submit: '提交进展',
  },
  extension: {
    verb: 'request_extension',
    title: '申请延期',
    consequence: (facts) => `由${extensionDecider(facts)}决定。答复之前仍按原期限办理。${boundsOf(facts)}`,
    fields: [
      { name: 'dueOn', label: '申请延至', hint: '须晚于现在的期限', control: 'day' },
      words('reason', '理由', '为什么不能按期办结'),
    ],
    photos: false,
    submit: '提交申请',
  },
  disown: {
    verb: 'disown',
    title: '不属于我单位',
    consequence: '由安办决定改派其他单位，或仍由贵单位办理。',
    fields: [words('reason', '理由', '为什么不属于贵单位；知道该谁办的请写明')],
    photos: false,
    submit: '提交',
  },
  contribute: {
    verb: 'contribute',
    title: '反馈配合情况',
    consequence: '提交后记入这项任务，供责任单位和安办查看。',
    fields: [words('text', '配合情况', '本单位配合做了什么')],
    photos: true,
    submit: '提交反馈',
  },
} as const satisfies Record<string, PhoneForm>;

export type PhoneFormName = keyof typeof PHONE_FORMS;
export const isPhoneForm = (name: string): name is PhoneFormName => Object.hasOwn(PHONE_FORMS, name);
