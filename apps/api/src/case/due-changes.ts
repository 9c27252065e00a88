import type { CasePause } from '../../../../libs/contracts/http/case.ts';
import { fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import { PAUSE_KIND_NAMES, type CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import { formerDates, formerDateText } from '../../../../libs/domain/wording/due-changes.ts';

export const pausesOf = ({ pauses }: CaseFacts): CasePause[] =>
  pauses.map(({ kind, source, from, to, by }) => ({ name: PAUSE_KIND_NAMES[kind], source, from, to, by }));

/** `原期限2026年11月30日 周一，延期（镇安办 安干事）：督办规则……`, a sentence for each change; the pause that lasts as well. */
export function changeSentences(facts: CaseFacts): string[] {
  const paused = pausesOf(facts)
    .filter(({ to }) => to === null)
    .map(({ name, source, from, by }) => `自${fullDate(from)}起中止计算：${name}，来源文件：${source}，${by}办理`);
  return [...formerDates(facts).map(formerDateText), ...paused];
}
