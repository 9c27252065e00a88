import { type Policy, type RungSpec } from '../../domain/ladder/policy.ts';
import { LONGEST_SPREAD_MINUTES } from '../../domain/ladder/spread.ts';
import { directed, isTimed, readRungAt, readTerm, type PolicyFinding } from './finding.ts';
import { minutesOf, placeOf } from './rung-place.ts';

type Spread = Pick<Policy, 'spread' | 'clocks' | 'dayEndsAt'>;

/** A window that is no short stretch of a working day, or that carries a rung past the end of its day, of its term, or its next rung. */
export function spreadFindings({ spread, clocks, dayEndsAt }: Spread): PolicyFinding[] {
  if (spread === 'none') return [];
  const findings: PolicyFinding[] = [];
  const path = ['spread'];
  const term = readTerm(spread, path, findings);
  if (term === null) return findings;
  if (term.dayKind !== 'minute') {
    return [{ code: 'spread_unit', path, message: `分散时段“${spread}”只能以分钟计，或写 none` }];
  }
  if (term.count > LONGEST_SPREAD_MINUTES) {
    const message = `分散时段“${spread}”太长，消息会拖到一天的另一头才发出；最长可写“${LONGEST_SPREAD_MINUTES} minutes”`;
    return [{ code: 'spread_too_wide', path, message }];
  }
  return [
    ...directed(term, 'after', spread, path),
    ...Object.entries(clocks).flatMap(([name, { rungs }]) => carried(['clocks', name], rungs, term.count, dayEndsAt)),
  ];
}

function carried(path: string[], rungs: readonly RungSpec[], minutes: number, dayEndsAt: string): PolicyFinding[] {
  const places = rungs.flatMap((rung) => placeOf(rung, dayEndsAt) ?? []);
  return rungs.flatMap((rung, index): PolicyFinding[] => {
    const why = pastEnd(rung, minutes, dayEndsAt) ?? pastNext(rung, places, minutes, dayEndsAt);
    if (why === null) return [];
    const message = `梯级“${rung.id}”分散 ${minutes} 分钟后可能${why}；请调整梯级时刻，或缩短 spread`;
    return [{ code: 'spread_too_wide', path: [...path, 'rungs', index], message }];
  });
}

function pastEnd(rung: RungSpec, minutes: number, dayEndsAt: string): string | null {
  const term = readRungAt(rung, [], []);
  if (term !== null && isTimed(term)) {
    const left = term.count * (term.dayKind === 'hour' ? 60 : 1);
    return term.direction === 'before' && left < minutes ? '在届满之后才发出' : null;
  }
  // Nothing ends on a day after the last one.
  if (rung.time === 'due' || term?.direction === 'after') return null;
  const [start, end] = [minutesOf(rung.time), minutesOf(dayEndsAt)];
  return start < end && start + minutes > end ? `晚于当日截止时刻 ${dayEndsAt}` : null;
}

/** All rungs of a case are moved alike; what follows within the window would still come before others have had this one. */
function pastNext(rung: RungSpec, places: readonly number[], minutes: number, dayEndsAt: string): string | null {
  const place = placeOf(rung, dayEndsAt);
  if (place === null) return null;
  const next = places.find((other) => other > place && other < place + minutes);
  return next === undefined ? null : '晚于下一梯级的时刻';
}
