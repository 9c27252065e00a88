import type { Mutant } from './mutant.ts';

const loop = 'workflows/ladder/case-loop.ts';
const climb = 'libs/domain/case/climb-rung.ts';
const fold = 'libs/domain/ladder/fold.ts';

/** Steps of any procedure that keep their types and ask for something else: only the digests tell. */
export const LADDER: readonly Mutant[] = [
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
];
