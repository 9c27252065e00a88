import type { OrderClause } from './core-words.ts';
import type { MergeableKind } from './merge-command.ts';
import { isSameOrder, LEAST_LIKENESS, orderOf, type Order } from './same-order.ts';

/** A clause that is about to be issued, with the units that would answer for it. */
export interface ComingClause extends OrderClause {
  readonly taskId: string;
  readonly kind: MergeableKind;
  readonly unitIds: readonly string[];
}

/** A clause of an issued notice, with the units that have an open case of it. */
export interface StandingClause extends OrderClause {
  readonly taskId: string;
  readonly kind: MergeableKind;
  readonly unitIds: readonly string[];
}

/** Two clauses that order the same of at least one unit. */
export interface SameOrder {
  readonly taskId: string;
  readonly intoTaskId: string;
}

/** Standing clauses offered for one that comes; more would be a list nobody reads. */
const MOST_OFFERED = 5;

interface Known {
  clause: StandingClause;
  order: Order;
}

/** Which coming clauses order what standing ones order of the same unit and by the same procedure, the oldest standing one first. */
export function sameOrders(coming: readonly ComingClause[], standing: readonly StandingClause[]): SameOrder[] {
  const known = standing.map((clause): Known => ({ clause, order: orderOf(clause) }));
  const places = placesOf(known);
  return coming.flatMap((clause) => {
    const order = orderOf(clause);
    const units = new Set(clause.unitIds);
    return near(order, known, places)
      .filter(({ clause: other }) => other.kind === clause.kind && other.unitIds.some((id) => units.has(id)))
      .filter((other) => isSameOrder(order, other.order))
      .slice(0, MOST_OFFERED)
      .map(({ clause: { taskId } }) => ({ taskId: clause.taskId, intoTaskId: taskId }));
  });
}

/** Where each pair of characters stands, so that a clause is compared with those alone that share its words. */
function placesOf(known: readonly Known[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  known.forEach(({ order }, at) => {
    for (const pair of keysOf(order)) {
      const list = places.get(pair);
      if (list === undefined) places.set(pair, [at]);
      else list.push(at);
    }
  });
  return places;
}

/** Clauses of boiler-plate alone are found by their plain words. */
const keysOf = ({ pairs, plainPairs }: Order): ReadonlySet<string> => (pairs.size > 0 ? pairs : plainPairs);

function near(order: Order, known: readonly Known[], places: ReadonlyMap<string, number[]>): Known[] {
  const shared = new Uint16Array(known.length);
  const keys = keysOf(order);
  for (const pair of keys) for (const at of places.get(pair) ?? []) shared[at]! += 1;
  return known.filter((other, at) => {
    const both = shared[at]!;
    return both > 0 && 2 * both >= LEAST_LIKENESS * (keys.size + keysOf(other.order).size);
  });
}
