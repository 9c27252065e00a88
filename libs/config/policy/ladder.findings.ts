import type { Term } from '../../domain/calendar/term.ts';
import type { RungVerb } from '../../domain/ladder/policy.ts';
import { isTimed, readRungAt, roughMinutes, type PolicyFinding } from './finding.ts';
import { minutesOf, placeOf } from './rung-place.ts';

interface ReadRung {
  id: string;
  at: string;
  time: string;
}

/** The rungs of one clock: ids, terms, times of day, rungs before the clock starts. `term` is null where its length is not fixed. */
export function rungFindings(
  path: (string | number)[],
  rungs: readonly ReadRung[],
  term: Term | null,
  termText: string,
): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const seen = new Set<string>();
  rungs.forEach((rung, index) => {
    const place = [...path, 'rungs', index];
    if (seen.has(rung.id))
      findings.push({ code: 'rung_twice', path: place, message: `梯级编号“${rung.id}”重复，请改成不同的编号` });
    seen.add(rung.id);
    const at = readRungAt(rung, [...place, 'at'], findings);
    if (at === null) return;
    if (rung.time === 'due' && !isTimed(at)) {
      const message = `梯级“${rung.id}”按日计，须写明时刻（如 09:00）`;
      findings.push({ code: 'rung_time_missing', path: place, message });
    }
    if (term !== null && at.direction === 'before' && roughMinutes(at) >= roughMinutes(term)) {
      findings.push({
        code: 'rung_unreachable',
        path: place,
        message: `梯级“${rung.id}”定在届满前“${rung.at}”，而期限只有“${termText}”，永远不会触发；请缩短提前量或删去`,
      });
    }
  });
  return findings;
}

/** A ladder that warns before the end, but tells nobody once the end has come. */
export function stopsEarly(path: (string | number)[], rungs: readonly ReadRung[]): PolicyFinding[] {
  if (rungs.length === 0 || !rungs.every(isBefore)) return [];
  const message = '阶梯没有到头：届满和逾期都没有梯级，到期后无人知道；请加一个届满当日（at: "on"）或逾期后的梯级';
  return [{ code: 'ladder_stops_early', path: [...path, 'rungs'], message }];
}

/** The ladder of the date that is supervised must act once it has passed. */
export function neverChases(
  path: (string | number)[],
  rungs: readonly (ReadRung & { verb: RungVerb })[],
  dayEndsAt: string,
): PolicyFinding[] {
  if (rungs.some((rung) => isChase(rung, dayEndsAt))) return [];
  const message =
    '阶梯没有到头：办理期限届满后没有梯级，逾期也无人催办；请至少加一个逾期后的梯级，如 at: 1 working days after';
  return [{ code: 'ladder_stops_early', path: [...path, 'rungs'], message }];
}

/** A reminder in the last moment is no act, one after it is; what cannot be read is a finding of its own. */
function isChase(rung: ReadRung & { verb: RungVerb }, dayEndsAt: string): boolean {
  const place = placeOf(rung, dayEndsAt);
  const end = minutesOf(dayEndsAt);
  return place === null || (rung.verb === 'remind' ? place > end : place >= end);
}

const isBefore = ({ at }: ReadRung): boolean => /\sbefore\s*$/.test(at);

/** Rungs that fall due only when the next limit, `next` minutes long, has already run out. */
export function overrunFindings(
  path: (string | number)[],
  rungs: readonly ReadRung[],
  next: number,
  nextWords: string,
): PolicyFinding[] {
  return rungs.flatMap((rung, index): PolicyFinding[] => {
    const at = readRungAt(rung, [], []);
    if (at === null || at.direction === 'before' || roughMinutes(at) < next) return [];
    return [
      {
        code: 'rung_after_next_deadline',
        path: [...path, 'rungs', index],
        message: `梯级“${rung.id}”（届满后“${rung.at}”）要到下一期限（${nextWords}）之后才触发；请提前或删去`,
        severity: 'warning',
      },
    ];
  });
}
