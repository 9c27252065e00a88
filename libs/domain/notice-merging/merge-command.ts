import type { Actor } from '../case/actor.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import type { CaseKind } from '../case/case-kind.ts';
import type { NamedUnit } from '../case/copies.ts';
import { procedureOf } from '../case/procedures.ts';
import { fullDate, type IsoDate } from '../calendar/office-day.ts';
import type { DutyFacts } from '../duty/duty-facts.ts';
import { ruleText, type DutyRule, type DutyWindow } from '../duty/duty-rule.ts';

/** The procedures whose cases can answer a second clause. */
export type MergeableKind = Extract<CaseKind, 'task' | 'duty'>;

/** A later clause as a case takes it in. */
export interface MergingClause {
  /** `《……的通知》（云安办〔2026〕9号）第3项` */
  readonly source: string;
  readonly clause: string;
  /** For a task. */
  readonly dueOn: IsoDate | null;
  /** For a duty. */
  readonly duty: DutyRule | null;
  /** Cooperating units that it names; those the case has already are not copied in again. */
  readonly joins: readonly NamedUnit[];
}

/** What the case is told: the later document, its words, the date or the count where it asks for more, and who is copied in. */
export type MergePayload = Readonly<Record<string, string | number | boolean | readonly NamedUnit[]>>;

/** The stricter of both wins: the earlier date, the greater count. Windows are comparable only when they are the same. */
export type Strictest =
  { readonly dueOn?: IsoDate; readonly count?: number; readonly every?: DutyWindow } | { readonly obstacle: string };

interface StandingCase {
  readonly kind: MergeableKind;
  readonly facts: CaseFacts;
}

export function strictest({ kind, facts }: StandingCase, { dueOn, duty }: MergingClause): Strictest {
  switch (kind) {
    case 'task':
      return dueOn !== null && (facts.dueOn === null || dueOn < facts.dueOn) ? { dueOn } : {};
    case 'duty':
      return duty === null ? { obstacle: '本项还没有计数规则' } : stricterCount((facts as DutyFacts).rule, duty);
    default:
      return kind satisfies never;
  }
}

function stricterCount(standing: DutyRule, coming: DutyRule): Strictest {
  const sameDay = JSON.stringify(dayOf(standing)) === JSON.stringify(dayOf(coming));
  if (standing.every !== coming.every || !sameDay) {
    return { obstacle: `那一件按“${ruleText(standing)}”计，本项按“${ruleText(coming)}”计，不能比较` };
  }
  if (standing.actor !== coming.actor) return { obstacle: '两处写的完成人不同' };
  if (coming.until > standing.until)
    return { obstacle: `那一件只计到${fullDate(standing.until)}，本项计到${fullDate(coming.until)}` };
  if (coming.from < standing.from)
    return { obstacle: `那一件从${fullDate(standing.from)}起计，本项从${fullDate(coming.from)}起计` };
  return coming.count > standing.count ? { count: coming.count, every: coming.every } : {};
}

const dayOf = ({ by }: DutyRule): readonly unknown[] | null => (by === null ? null : [by.day, by.following]);

export const payloadOf = ({ source, clause, joins }: MergingClause, stricter: Strictest): MergePayload => ({
  kind: 'merger',
  source,
  clause,
  onlyStricter: true,
  ...('obstacle' in stricter ? {} : stricter),
  ...(joins.length === 0 ? {} : { joins }),
});

/** What clauses that one case takes in at once ask of it together, so that none undoes what another has asked for. */
export function together(all: readonly Strictest[]): Strictest {
  const days = all.flatMap((one) => ('obstacle' in one || one.dueOn === undefined ? [] : [one.dueOn]));
  const [greatest] = all
    .flatMap((one) => ('obstacle' in one || one.count === undefined ? [] : [{ ...one, count: one.count }]))
    .toSorted((one, other) => other.count - one.count);
  const [dueOn] = days.toSorted();
  return { ...(dueOn !== undefined && { dueOn }), ...greatest };
}

/**
 * Why the case cannot take the clause in at an instant (UTC), in the case's own words; null when it can. The case itself is asked, so
 * that what is refused here is what it would refuse.
 */
export function obstacleTo(standing: StandingCase, clause: MergingClause, actor: Actor, at: string): string | null {
  const stricter = strictest(standing, clause);
  if ('obstacle' in stricter) return stricter.obstacle;
  const decision = procedureOf(standing.kind).decide(standing.facts, {
    id: 'rehearsed',
    verb: 'amend',
    payload: payloadOf(clause, stricter),
    actor,
    capacity: 'office',
    dutyGeneration: standing.facts.dutyGeneration,
    receivedAt: at,
  });
  return 'refused' in decision ? decision.refused.detail.replace(/。$/, '') : null;
}
