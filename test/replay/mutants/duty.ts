import type { Mutant } from './mutant.ts';

const loop = 'workflows/ladder/case-loop.ts';
const unitActs = 'libs/domain/duty/unit-acts.ts';
const clocks = 'libs/domain/duty/duty-clocks.ts';
const turns = 'libs/domain/duty/duty-turns.ts';

/** Faults that only periodic duties show. */
export const DUTY: readonly Mutant[] = [
  { name: 'a window that does not end its run', file: loop, from: 'isOver || ', to: '' },
  {
    name: 'a window that ends when its turn is recorded',
    file: turns,
    from: 'endedAt: facts.dueAt ?? at',
    to: 'endedAt: at',
  },
  {
    name: 'the first day of a window taken from it',
    file: 'libs/domain/duty/act-period.ts',
    from: 'first <= on && on <= last',
    to: 'first < on && on <= last',
  },
  {
    name: 'what is made up counted as done in time',
    file: unitActs,
    from: 'madeUp: period.lockedAt !== null };',
    to: 'madeUp: false };',
  },
  {
    name: "an act's day compared with the date of the host",
    file: unitActs,
    from: 'dateOf(command.receivedAt)',
    to: "new Date(command.receivedAt).toLocaleDateString('sv')",
  },
  {
    name: 'warnings not counted anew after an act',
    file: clocks,
    from: 'if (facts.clocks.pace?.owed === owed) return facts;',
    to: 'if (facts.clocks.pace !== undefined) return facts;',
  },
  {
    name: 'a unit dunned while nobody knows whose duty it is',
    file: clocks,
    from: "arrearsOf(facts) === 0 || facts.state === 'disowned'",
    to: 'arrearsOf(facts) === 0',
  },
  {
    name: 'papers kept although everything is made up',
    file: turns,
    from: "withdrawDrafts(known, '随补足撤回')",
    to: 'nothing(known)',
  },
  {
    name: 'who has to act no longer reminded',
    file: 'libs/domain/duty/duty.climb.ts',
    from: "clock === 'pace' && verb === 'remind'",
    to: "clock === 'pace' && verb !== 'remind'",
  },
  {
    name: 'what the former unit is short of asked of the new one',
    file: 'libs/domain/duty/office-acts.ts',
    from: '? { ...one, excused } : one',
    to: '? { ...one } : one',
  },
  {
    name: 'a corrected window that takes days of the one before',
    file: 'libs/domain/duty/amended-rule.ts',
    from: '{ ...days, first };',
    to: 'days;',
  },
  {
    name: 'a figure locked without its window',
    file: turns,
    from: 'return { ...period, lockedAt: at };',
    to: 'return { ...period, lockedAt: facts.dueAt };',
  },
];
