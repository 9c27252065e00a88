import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { fullDate } from '../../../../../libs/domain/calendar/office-day.ts';

interface Choice {
  value: string;
  label: string;
}

/** Fields that choose among what the case has, with the words for having nothing to choose from. */
export const NOTHING_TO_CHOOSE = {
  letter: '没有待签发的函件',
  proposal: '没有待决定的建议',
  openPeriod: '各期都已结账',
  shortPeriod: '没有缺少次数的期次',
  openAct: '没有可以核减的记录',
} as const;
export type ChoiceControl = keyof typeof NOTHING_TO_CHOOSE;

export const isChoice = (control: string): control is ChoiceControl => control in NOTHING_TO_CHOOSE;

/** What there is to choose from, as people call it. */
export function choicesOf(control: ChoiceControl, { letters, proposals, unitName, duty }: CaseDetail): Choice[] {
  switch (control) {
    case 'letter':
      return letters
        .filter(({ state }) => state === 'draft')
        .map(({ id, kindName, title }) => ({ value: id, label: `${kindName}：${title}` }));
    case 'proposal':
      return proposals
        .filter(({ state }) => state === 'open')
        .map(({ id }) => ({ value: id, label: `约谈${unitName}主要负责人` }));
    case 'openPeriod':
      return (duty?.periods ?? [])
        .filter(({ status, short }) => status !== 'locked' || short > 0)
        .map(({ last, name, status, short }) => ({
          value: last,
          label: status === 'locked' ? `${name}（补足，尚缺${short}次）` : name,
        }));
    case 'shortPeriod':
      return (duty?.periods ?? [])
        .filter(({ status, short }) => status !== 'running' && short > 0)
        .map(({ last, name, short }) => ({ value: last, label: `${name}（缺${short}次）` }));
    case 'openAct':
      return (duty?.acts ?? []).map(({ id, on, text, periodName }) => ({
        value: id,
        label: `${fullDate(on)}（${periodName}）：${text}`,
      }));
    default:
      return control satisfies never;
  }
}

/** A paper is usually the only one; which act or window is meant is left open unless there is one. */
export function firstChoice(control: ChoiceControl, detail: CaseDetail): string | undefined {
  const choices = choicesOf(control, detail);
  const isPaper = control === 'letter' || control === 'proposal';
  return isPaper || (choices.length === 1 && control !== 'openPeriod') ? choices[0]?.value : undefined;
}
