import type { Mutant } from './mutant.ts';

const loop = 'workflows/ladder/case-loop.ts';
const verbs = 'libs/domain/task/task-verbs.ts';

/** Faults that only tasks show. */
export const TASK: readonly Mutant[] = [
  {
    name: 'a run never handed over',
    file: loop,
    from: '|| workflowInfo().continueAsNewSuggested',
    to: '',
  },
  { name: 'a verb taken from its capacity', file: verbs, from: "sign: { who: ['unit']", to: "sign: { who: ['office']" },
  {
    name: 'a verb allowed in a further state',
    file: verbs,
    from: "from: ['issued'] }",
    to: "from: ['issued', 'signed'] }",
  },
  {
    name: 'a unit a document takes out of a case kept in it',
    file: 'libs/domain/case/copies.ts',
    from: 'leaves: leaves.filter(({ id }) => cooperatingUnitIds.includes(id)),',
    to: 'leaves: [],',
  },
  {
    name: 'a pause that does not stop its clocks',
    file: 'libs/domain/task/pause-acts.ts',
    from: '({ ...clock, paused: true })',
    to: '({ ...clock, paused: false })',
  },
  {
    name: 'a term that goes on with the plan it had before its pause',
    file: 'libs/domain/task/pause-acts.ts',
    from: 'revision: clock.revision + 1,',
    to: 'revision: clock.revision,',
  },
  {
    name: 'a granted date that forgets the one before',
    file: 'libs/domain/task/office-acts.ts',
    from: 'dueChanges: [...facts.dueChanges, grantedOf(facts, command)],',
    to: '',
  },
  {
    name: 'an effect dropped',
    file: 'libs/domain/task/office-acts.ts',
    from: "effects: [{ kind: 'silence' }, notify('closed'",
    to: "effects: [notify('closed'",
  },
  {
    name: 'two effects reordered',
    file: 'libs/domain/letter/letter-acts.ts',
    from: "effects: [{ kind: 'issue_letter', letterId: draft.id }, tellOfLetter(draft, true)]",
    to: "effects: [tellOfLetter(draft, true), { kind: 'issue_letter', letterId: draft.id }]",
  },
  {
    name: 'a condition changed: late',
    file: 'libs/domain/task/unit-acts.ts',
    from: 'const late = facts.dueAt !== null && command.receivedAt > facts.dueAt;',
    to: 'const late = facts.dueAt !== null && command.receivedAt < facts.dueAt;',
  },
  {
    name: 'a clock left running after the report',
    file: 'libs/domain/task/unit-acts.ts',
    from: "stopClocks(resumed, 'due', 'extension')",
    to: "stopClocks(resumed, 'extension')",
  },
  {
    name: "an answer at the engine's time instead of the legal one",
    file: 'libs/domain/task/unit-acts.ts',
    from: "state: 'signed', signedAt: command.receivedAt",
    to: "state: 'signed', signedAt: new Date().toISOString()",
  },
];
