import type { CaseDueChange, CasePause } from '../../../../libs/contracts/http/case.ts';
import { formatDate } from '../../../../libs/domain/calendar/office-day.ts';
import type { CaseFacts, DueChange } from '../../../../libs/domain/case/case-facts.ts';
import { PAUSE_KIND_NAMES } from '../../../../libs/domain/task/pause-acts.ts';

const NAMES: Record<DueChange['kind'], string> = {
  extension: '延期',
  suspension: '中止',
  calendar: '放假安排',
  policy: '规则修订',
};

const dayText = (day: string | null): string => (day === null ? '未定' : `${day.slice(0, 4)}年${formatDate(day)}`);

/** Every date the case has had before the present one; each change led to the date the next one started from. */
export function changesOf({ dueChanges, dueOn }: CaseFacts): CaseDueChange[] {
  return dueChanges.map((change, index) => ({
    kind: change.kind,
    name: NAMES[change.kind],
    from: dayText(change.from),
    fromOn: change.from,
    to: index === dueChanges.length - 1 ? dueOn : (dueChanges[index + 1]?.from ?? null),
    at: change.at,
    by: change.by,
    rule: change.rule,
  }));
}

export const pausesOf = ({ pauses }: CaseFacts): CasePause[] =>
  pauses.map(({ kind, source, from, to, by }) => ({ name: PAUSE_KIND_NAMES[kind], source, from, to, by }));

/** `原期限2026年11月30日 周一，镇安办 安干事同意延期（规则……）`, a sentence for each change; the pause that lasts as well. */
export function changeSentences(facts: CaseFacts): string[] {
  const changes = changesOf(facts).map(({ name, from, by, rule }) => `原期限${from}，${name}（${by}）：${rule}`);
  const paused = pausesOf(facts)
    .filter(({ to }) => to === null)
    .map(({ name, source, from, by }) => `自${formatDate(from)}起中止计算：${name}，来源文件：${source}，${by}办理`);
  return [...changes, ...paused];
}
