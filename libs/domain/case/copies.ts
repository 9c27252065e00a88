import { notify, notifyAll } from './notify.ts';
import type { CaseCommand, Effect } from './step.ts';
import type { CaseFacts } from './case-facts.ts';

/** A unit with the name it had when it was told, so that the history reads the same years later. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/** Cooperating units that a later document adds to a case, and those it takes out. */
export interface Copies {
  readonly joins: readonly NamedUnit[];
  readonly leaves: readonly NamedUnit[];
}

/** What a command changes among the cooperating units, without what is so already; the unit that answers is none of them. */
export function copiesOf({ unitId, cooperatingUnitIds }: CaseFacts, { payload }: CaseCommand): Copies {
  const { joins = [], leaves = [] } = payload as Partial<Copies>;
  return {
    joins: joins.filter(({ id }) => id !== unitId && !cooperatingUnitIds.includes(id)),
    leaves: leaves.filter(({ id }) => cooperatingUnitIds.includes(id)),
  };
}

export function withCopies<F extends CaseFacts>(facts: F, copies: Copies): F {
  if (isNone(copies)) return facts;
  const kept = staying(facts, copies);
  return { ...facts, cooperatingUnitIds: [...kept, ...idsOf(copies.joins)] };
}

/** `增加配合单位区住建局`, `不再列配合单位区交警大队`. */
export function copiesText({ joins, leaves }: Copies, word: '配合单位' | '参与单位'): string[] {
  return [
    ...(joins.length === 0 ? [] : [`增加${word}${namesOf(joins)}`]),
    ...(leaves.length === 0 ? [] : [`不再列${word}${namesOf(leaves)}`]),
  ];
}

/** Everybody who has the case hears what changed; who joins is told as at issue, who leaves is told once and hears no more. */
export function amendedEffects(facts: CaseFacts, copies: Copies, params: { reason: string; change: string }): Effect[] {
  if (isNone(copies)) return notifyAll(facts, 'amended', params, { head: true });
  const told = (template: string, units: readonly string[], words: Record<string, string>): Effect[] =>
    units.length === 0 ? [] : [notify(template, ['contact'], words, { of: 'cooperating', units })];
  return [
    { kind: 'change_copies', joins: idsOf(copies.joins), leaves: idsOf(copies.leaves) },
    notify('amended', ['contact', 'head'], params),
    ...told('amended', staying(facts, copies), params),
    ...told('copied_in', idsOf(copies.joins), {}),
    ...told('released', idsOf(copies.leaves), { reason: params.reason }),
  ];
}

const isNone = ({ joins, leaves }: Copies): boolean => joins.length + leaves.length === 0;
const idsOf = (units: readonly NamedUnit[]): string[] => units.map(({ id }) => id);
const namesOf = (units: readonly NamedUnit[]): string => units.map(({ name }) => name).join('、');
const staying = ({ cooperatingUnitIds }: CaseFacts, { leaves }: Copies): string[] =>
  cooperatingUnitIds.filter((unitId) => !idsOf(leaves).includes(unitId));
