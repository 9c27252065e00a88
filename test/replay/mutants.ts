/** One seeded fault: a text of a source file replaced by another. */
export interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
}

const loop = 'workflows/ladder/case-loop.ts';
const climb = 'libs/domain/task/task.climb.ts';
const fold = 'libs/domain/ladder/fold.ts';
const verbs = 'libs/domain/task/task-verbs.ts';

/** Changes of the workflow's own steps. */
const STEPS: Mutant[] = [
  {
    name: 'a step inserted before the first wait',
    file: loop,
    from: 'engine.ready(this.input.caseId);\n    for (;;) {',
    to: 'await caseActivities.load(this.input.caseId);\n    for (;;) {',
  },
  {
    name: 'a step inserted after an answer',
    file: loop,
    from: 'this.answered += 1;',
    to: 'this.answered += 1;\n    await caseActivities.load(this.input.caseId);',
  },
  {
    name: 'an activity renamed',
    file: 'workflows/ladder/case-activities.ts',
    from: 'export const caseActivities = proxyLocalActivities<',
    to: `export const caseActivities = new Proxy({} as any, { get: (_, name) => (proxied as any)[name === 'record' ? 'write' : name] });\nconst proxied = proxyLocalActivities<`,
  },
  {
    name: 'a recorded step no longer recorded',
    file: loop,
    from: "if (result.status === 'pending') for (const command of result.commands) await this.settle(command);",
    to: '',
  },
  {
    name: 'rung and command reordered',
    file: loop,
    from: 'else if (first !== undefined && next !== undefined && next.at < first.receivedAt) await this.climb(next);\n      else if (first !== undefined) {',
    to: 'else if (first !== undefined) {',
  },
  {
    name: 'a conflict taken for an answer',
    file: loop,
    from: "if (result.status === 'conflict') continue;",
    to: "if (result.status === 'conflict') return { commandId: command.id, version: 0, state: '', refused: null };",
  },
  { name: 'a resync ignored', file: loop, from: 'this.mustAdopt = true;\n      this.bell.ring();', to: '' },
  {
    name: 'a command that wakes nobody',
    file: 'workflows/ladder/command-inbox.ts',
    from: 'this.items.push({ command, answer, refuse });\n      this.ring();',
    to: 'this.items.push({ command, answer, refuse });',
  },
  {
    name: 'a run never handed over',
    file: loop,
    from: '|| workflowInfo().continueAsNewSuggested',
    to: '',
  },
  {
    name: 'an ended case that goes on',
    file: loop,
    from: 'return this.state.facts.closedAt !== null;',
    to: 'return false;',
  },
];

/** Steps that keep their types and ask for something else: only the digests tell. */
const CONTENT: Mutant[] = [
  { name: 'step keys swapped: command', file: loop, from: 'key: command.id,', to: 'key: command.verb,' },
  { name: 'step keys swapped: rung', file: loop, from: 'key: rung.key,', to: 'key: rung.rungId,' },
  {
    name: 'a version no longer compared',
    file: loop,
    from: 'const expectedVersion = this.state.version;',
    to: 'const expectedVersion = this.known;',
  },
  {
    name: 'the wrong rung climbed',
    file: loop,
    from: 'const next = this.state.plan[0];',
    to: 'const next = this.state.plan.at(-1);',
  },
  {
    name: "a rung's verb changed",
    file: climb,
    from: "case 'urge':\n      return 'urging';",
    to: "case 'urge':\n      return 'supervision';",
  },
  { name: 'another template told', file: climb, from: '`${rung.clock}_${rung.verb}`', to: '`due_${rung.verb}`' },
  { name: 'a letter issued unasked', file: climb, from: "issue: 'if_authorised'", to: "issue: 'now'" },
  {
    name: 'an interview no longer proposed',
    file: climb,
    from: "if (rung.verb !== 'interview') return facts;",
    to: "if (rung.verb !== 'supervise') return facts;",
  },
  { name: 'what is late no longer folded', file: fold, from: '> IN_TIME_MS', to: '< IN_TIME_MS' },
  { name: 'what came late forgotten', file: climb, from: 'withLateRung(facts, rung, null, now)', to: 'facts' },
  {
    name: 'a rung told by the hour of the host',
    file: fold,
    from: 'if (!SPOKEN.includes(rung.verb) ||',
    to: 'if (new Date(rung.at).getHours() > 12 || !SPOKEN.includes(rung.verb) ||',
  },
  { name: 'a verb taken from its capacity', file: verbs, from: "sign: { who: ['unit']", to: "sign: { who: ['office']" },
  {
    name: 'a verb allowed in a further state',
    file: verbs,
    from: "from: ['issued'] }",
    to: "from: ['issued', 'signed'] }",
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
    file: 'libs/domain/task/leader-acts.ts',
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

export const MUTANTS: readonly Mutant[] = [...STEPS, ...CONTENT];
