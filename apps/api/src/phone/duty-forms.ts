import { dateOf, fullDate, type IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import {
  currentPeriod,
  shortOf,
  strikeableActs,
  takesActs,
  type DutyAct,
  type DutyFacts,
  type DutyPeriod,
} from '../../../../libs/domain/duty/duty-facts.ts';
import type { DutyVerb } from '../../../../libs/domain/duty/duty-verbs.ts';
import { words, type PhoneField, type PhoneForm, type PhoneOption } from './phone-form.ts';

type DutyForm = PhoneForm & { verb: DutyVerb };

/** A form of a duty by its place in the address, /t/CODE/act; null where there is none. `now`: UTC. */
export function dutyForm(name: string, facts: DutyFacts, now: string): PhoneForm | null {
  switch (name) {
    case 'act':
      return actForm(facts, dateOf(now));
    case 'strike':
      return strikeForm(facts);
    case 'disown':
      return DISOWN;
    default:
      return null;
  }
}

const DISOWN: DutyForm = {
  verb: 'disown',
  title: '不属于我单位',
  consequence: '由安办决定改派其他单位，或仍由贵单位履行。决定之前不再提醒贵单位。',
  fields: [words('reason', '理由', '为什么不属于贵单位；知道该谁负责的请写明')],
  photos: false,
  submit: '提交',
  instead: null,
};

function actForm(facts: DutyFacts, today: IsoDate): DutyForm {
  const open = facts.periods.filter(takesActs);
  const current = currentPeriod(facts);
  const { actor } = facts.rule;
  return {
    verb: 'record_act',
    title: '记录一次',
    consequence: `${figureOf(current)}每办一次记录一次，提交后即计入；没有依据的记录，安办可以核减。`,
    fields: [
      {
        name: 'on',
        label: '办理日期',
        hint: '实际办的那一天',
        control: 'day',
        min: open[0]?.first ?? '',
        max: today,
        day: today,
      },
      periodField(open, current),
      words('text', '内容', `办了什么、在哪里、谁参加${actor === null ? '' : `；应由${actor}完成`}`),
    ],
    photos: true,
    submit: '提交记录',
    instead: null,
  };
}

function figureOf(current: DutyPeriod | null): string {
  if (current === null) return '各期都已结束。';
  const owed = shortOf(current);
  return `${current.name}应${current.target}次，已完成${current.done}次${owed > 0 ? `，还差${owed}次` : ''}。`;
}

/** There is a choice only while a window that is over takes acts: otherwise the day says it all. */
function periodField(open: readonly DutyPeriod[], current: DutyPeriod | null): PhoneField {
  const isChoice = open.some((period) => period !== current);
  const automatic = { value: '', words: `按日期自动${current === null ? '' : `（${current.name}）`}` };
  return {
    name: 'period',
    label: '计入',
    hint: '补足缺次的，选要补的那一期',
    control: 'select',
    options: isChoice ? [automatic, ...open.map(periodOption)] : [],
  };
}

function periodOption(period: DutyPeriod): PhoneOption {
  const short = shortOf(period);
  const missing = period.endedAt !== null && short > 0 ? `（缺${short}次）` : '';
  return { value: period.last, words: `${period.name}${missing}` };
}

function strikeForm(facts: DutyFacts): DutyForm {
  const acts = strikeableActs(facts, 'unit');
  return {
    verb: 'strike_act',
    title: '核减一次',
    consequence: '核减后不再计数，办理经过仍保留。日期或内容写错的，核减后重新记录。已经结账的一期不能核减。',
    fields: [
      {
        name: 'actId',
        label: '核减哪一次',
        hint: '本单位记录的',
        control: 'list',
        options: acts.map((act) => actOption(act, facts)),
      },
      words('reason', '理由', '为什么不算，如重复记录、日期写错'),
    ],
    photos: false,
    submit: '提交核减',
    instead: null,
  };
}

function actOption({ id, on, text, period }: DutyAct, { periods }: DutyFacts): PhoneOption {
  const name = periods.find(({ last }) => last === period)?.name ?? '';
  return { value: id, words: `${fullDate(on)}（${name}）：${text}` };
}
