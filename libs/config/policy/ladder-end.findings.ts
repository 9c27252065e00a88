import { LAST_VERB, RUNG_VERBS, type RungVerb } from '../../domain/ladder/policy.ts';
import type { PolicyFinding } from './finding.ts';
import { minutesOf, placeOf, type PlacedRung } from './rung-place.ts';

/** Rungs that come only when an interview has been proposed, where the ladder ends; circulars and the like may follow it. */
export function afterEnd(
  path: (string | number)[],
  rungs: readonly (PlacedRung & { verb: string })[],
  dayEndsAt: string,
): PolicyFinding[] {
  const ends = rungs.flatMap((rung) => {
    const place = rung.verb === LAST_VERB ? placeOf(rung, dayEndsAt) : null;
    return place === null ? [] : [{ rung, place }];
  });
  const end = ends.toSorted((a, b) => a.place - b.place)[0];
  if (end === undefined) return [];
  return rungs.flatMap((rung, index): PolicyFinding[] => {
    const place = placeOf(rung, dayEndsAt);
    const climbs = (RUNG_VERBS as readonly string[]).includes(rung.verb);
    if (place === null || place <= end.place || !climbs) return [];
    const message = `梯级“${rung.id}”（${rung.at}）排在建议约谈“${end.rung.id}”（${end.rung.at}）之后，而约谈是阶梯的最后一级，此后由人决定；请把它提前到约谈之前，或删去`;
    return [{ code: 'rung_after_end', path: [...path, 'rungs', index], message, severity: 'warning' }];
  });
}

const PAPERS: readonly RungVerb[] = ['urge', 'supervise', LAST_VERB];

/** Papers about a slip that would leave while the unit is still in time. */
export function papersBeforeEnd(
  path: (string | number)[],
  rungs: readonly (PlacedRung & { verb: string })[],
  dayEndsAt: string,
): PolicyFinding[] {
  return rungs.flatMap((rung, index): PolicyFinding[] => {
    const place = placeOf(rung, dayEndsAt);
    if (place === null || place >= minutesOf(dayEndsAt) || !PAPERS.includes(rung.verb as RungVerb)) return [];
    const message = `梯级“${rung.id}”（${rung.at}）在届满之前就发函或建议约谈，而函件写的是逾期未办结；届满前请用 remind，或把它移到届满之后`;
    return [{ code: 'paper_before_end', path: [...path, 'rungs', index], message }];
  });
}

const LETTERS: readonly string[] = ['urge', 'supervise'];

/** A supervision letter that leaves before, or together with, the urging letter. */
export function papersOutOfOrder(
  path: (string | number)[],
  rungs: readonly (PlacedRung & { verb: string })[],
  dayEndsAt: string,
): PolicyFinding[] {
  const papers = rungs.flatMap((rung, index) => {
    const place = placeOf(rung, dayEndsAt);
    const weight = LETTERS.indexOf(rung.verb);
    return place === null || place < minutesOf(dayEndsAt) || weight < 0 ? [] : [{ rung, index, place, weight }];
  });
  return papers.flatMap(({ rung, index, place, weight }): PolicyFinding[] => {
    const lighter = papers.find((other) => other.weight < weight && other.place >= place);
    if (lighter === undefined) return [];
    const message = `梯级“${rung.id}”（${rung.at}）比“${lighter.rung.id}”（${lighter.rung.at}）更重，却排在它之前或同时；请把较重的一步放到后面`;
    return [{ code: 'papers_out_of_order', path: [...path, 'rungs', index], message, severity: 'warning' }];
  });
}
