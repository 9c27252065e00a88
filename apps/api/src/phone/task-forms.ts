import { addDays, fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import { extensionDecider } from '../../../../libs/domain/task/task-conditions.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { TaskVerb } from '../../../../libs/domain/task/task-verbs.ts';
import { words, type PhoneForm } from './phone-form.ts';

/** A form of a task by its place in the address, /t/CODE/report; null where there is none. */
export function taskForm(name: string, facts: TaskFacts): PhoneForm | null {
  if (name === 'extension') return extensionForm(facts);
  return Object.hasOwn(PLAIN_FORMS, name) ? (PLAIN_FORMS[name] ?? null) : null;
}

type TaskForm = PhoneForm & { verb: TaskVerb };

const PLAIN_FORMS: Readonly<Record<string, TaskForm>> = {
  report: {
    verb: 'report',
    title: '反馈办结',
    consequence: '提交后由安办复核。还没有办完的，请用“报送进展”。',
    fields: [words('text', '办理结果', '做了什么、结果如何')],
    photos: true,
    submit: '提交反馈',
    instead: { form: 'progress', words: '还没办完？只报送进展' },
  },
  progress: {
    verb: 'progress',
    title: '报送进展',
    consequence: '只说明进展，不算办结，期限不变。',
    fields: [words('text', '进展情况', '已经做了什么，还差什么')],
    photos: true,
    submit: '提交进展',
    instead: null,
  },
  disown: {
    verb: 'disown',
    title: '不属于我单位',
    consequence: '由安办决定改派其他单位，或仍由贵单位办理。',
    fields: [words('reason', '理由', '为什么不属于贵单位；知道该谁办的请写明')],
    photos: false,
    submit: '提交',
    instead: null,
  },
  contribute: {
    verb: 'contribute',
    title: '反馈配合情况',
    consequence: '提交后记入这项任务，供责任单位和安办查看。',
    fields: [words('text', '配合情况', '本单位配合做了什么')],
    photos: true,
    submit: '提交反馈',
    instead: null,
  },
};

function extensionForm(facts: TaskFacts): TaskForm {
  const { dueOn } = facts;
  const latest = facts.clocks.due?.ask?.latest ?? null;
  const bounds = latest === null ? '' : `按规则最迟延至${fullDate(latest)}。`;
  return {
    verb: 'request_extension',
    title: '申请延期',
    consequence: `由${extensionDecider(facts)}决定。答复之前仍按原期限办理。${bounds}`,
    fields: [
      {
        name: 'dueOn',
        label: '申请延至',
        hint: dueOn === null ? '选择日期' : `须晚于现在的期限 ${fullDate(dueOn)}`,
        control: 'day',
        min: dueOn === null ? '' : addDays(dueOn, 1),
        max: latest ?? '',
        day: '',
      },
      words('reason', '理由', '为什么不能按期办结'),
    ],
    photos: false,
    submit: '提交申请',
    instead: null,
  };
}
