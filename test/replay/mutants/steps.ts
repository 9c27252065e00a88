import type { Mutant } from './mutant.ts';

const loop = 'workflows/ladder/case-loop.ts';

/** Changes of the steps that every procedure goes through. */
export const STEPS: Mutant[] = [
  {
    name: 'a step inserted before the first wait',
    file: loop,
    from: 'engine.ready(this.input.caseId);\n    for (;;) {',
    to: 'engine.ready(this.input.caseId);\n    await caseActivities.load(this.input.caseId);\n    for (;;) {',
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
    name: 'an ended case that goes on',
    file: loop,
    from: 'return this.state.facts.closedAt !== null;',
    to: 'return false;',
  },
];

/** The same where rungs are climbed. */
export const RUNG_STEPS: Mutant[] = [
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
];
