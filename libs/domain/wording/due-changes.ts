import { fullDate, type IsoDate } from '../calendar/office-day.ts';
import type { CaseFacts, DueChange } from '../case/case-facts.ts';

const NAMES: Record<DueChange['kind'], string> = {
  extension: '延期',
  suspension: '中止',
  calendar: '工作日历变动',
  policy: '规则修订',
  correction: '文件更正',
  merger: '并入另一份文件的同一要求',
};

/** A date the case had, what changed it and to which date; `to` is null while none is known. */
export interface FormerDate {
  kind: DueChange['kind'];
  name: string;
  from: string;
  fromOn: IsoDate | null;
  to: IsoDate | null;
  at: string;
  by: string;
  rule: string;
}

const dayText = (day: IsoDate | null): string => (day === null ? '未定' : fullDate(day));

/**
 * Every date the case has had before the present one; each change led to the date the next one started from. A pause that
 * took nothing out left the date where it was.
 */
export function formerDates({ dueChanges, dueOn, clocks }: CaseFacts): FormerDate[] {
  const standing = clocks.due?.paused === true ? clocks.due.dueOn : dueOn;
  const changes = dueChanges.map((change, index) => ({
    kind: change.kind,
    name: NAMES[change.kind],
    from: dayText(change.from),
    fromOn: change.from,
    to: index === dueChanges.length - 1 ? standing : (dueChanges[index + 1]?.from ?? null),
    at: change.at,
    by: change.by,
    rule: change.rule,
  }));
  return changes.filter(
    ({ kind, fromOn }, index) =>
      kind !== 'suspension' || fromOn === null || fromOn !== (changes[index + 1]?.fromOn ?? standing),
  );
}

/** `原期限2026年11月30日 周一，延期（镇安办 安干事）：督办规则……` */
export const formerDateText = ({ name, from, by, rule }: FormerDate): string =>
  `原期限${from}，${name}（${by}）：${rule}`;
